story A safety programme shows its results to who runs it, and to nobody else
company acme jurisdiction=US
person runner@acme role=hr
person hr@acme role=hr
person emp@acme role=employee
as admin@acme
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": " Fatigue of drivers at night ", "programme_runner": $runner@acme.user_id, "programme_ends": "2999-12-31"}
200 {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue of drivers at night", "programme_runner": $runner@acme.user_id, "programme_ends": "2999-12-31"}
GET /audit/logs?action=company_changed
200 [{"user_id": $admin@acme.user_id, "resource": "company", "resource_id": $acme.company_id}]
as emp@acme
GET /companies/current
200 {"programme_purpose": "Fatigue of drivers at night", "programme_runner": $runner@acme.user_id, "programme_ends": "2999-12-31"}
GET /employees/current
200 {"employee_id": $employee}
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": $size.face}
403 {"code": "consent_needed"}
PUT /consents/emotion_analysis {"granted": true}
200
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": $size.face}
201 {"video_id": $video, "upload_url": $url, "headers": $headers}
PUT $url <file:face.mp4>
> $headers
200
POST /videos/$video/complete
202
GET /videos/$video
eventually 200 {"status": "processed", "top_emotion": $top, "predictions": {"neutral": $number}}
GET /hr/dashboard/summary
403 {"code": "not_allowed"}
as runner@acme
GET /videos/$video
200 {"video_id": $video, "top_emotion": $top, "predictions": {"neutral": $number}}
GET /videos/$video/view-url
200 {"url": $view}
GET $view
200
< Content-Type: video/mp4
GET /hr/dashboard/summary
200 {"total_videos": 1, "processed_videos": 1, "active_employees": 1, "top_emotion": $text, "withheld": null}
GET /hr/dashboard/emotion-distribution
200 {"distribution": {"neutral": $number}, "total": $number}
GET /hr/dashboard/emotion-pie-distribution
200 {"pie": {"neutral": $number}}
GET /hr/dashboard/emotion-trend?days=1
200 {"series": [{"neutral": $number}]}
GET /hr/dashboard/emotion-histogram-distribution?emotion=neutral&bins=1
200 {"histogram": [{"from": 0, "to": 1, "count": 1}]}
GET /hr/employees?q=emp
200 {"total": 1, "items": [{"employee_id": $employee, "last_video_id": $video, "top_emotion": $top}]}
GET /hr/employees/$employee
200 {"history": [{"video_id": $video, "top_emotion": $top}]}
GET /hr/dashboard/export
200 ~^date,emotion,videos,mean score
as emp@acme
GET /looks
200 [{"user_id": $runner@acme.user_id}, {"user_id": $runner@acme.user_id}, {"user_id": $runner@acme.user_id}, {"user_id": $runner@acme.user_id}]
as hr@acme
GET /videos/$video
403 {"code": "safety_programme_only"}
GET /videos/00000000-0000-7000-8000-000000000000
403 {"code": "safety_programme_only"}
GET /videos/$video/view-url
403 {"code": "safety_programme_only"}
POST /videos/$video/retry
403 {"code": "safety_programme_only"}
DELETE /videos/$video
403 {"code": "safety_programme_only"}
GET /hr/dashboard/summary
403 {"code": "safety_programme_only"}
GET /hr/dashboard/emotion-distribution
403 {"code": "safety_programme_only"}
GET /hr/dashboard/emotion-pie-distribution
403 {"code": "safety_programme_only"}
GET /hr/dashboard/emotion-trend
403 {"code": "safety_programme_only"}
GET /hr/dashboard/emotion-histogram-distribution
403 {"code": "safety_programme_only"}
GET /hr/dashboard/employee-department
403 {"code": "safety_programme_only"}
GET /hr/dashboard/export
403 {"code": "safety_programme_only"}
GET /hr/employees
403 {"code": "safety_programme_only"}
GET /hr/employees/$employee
403 {"code": "safety_programme_only"}
as admin@acme
GET /audit/logs?action=video_played
200 [{"user_id": $runner@acme.user_id, "resource": "user", "resource_id": $emp@acme.user_id}]
GET /videos/$video
403 {"code": "safety_programme_only"}
GET /hr/dashboard/summary
403 {"code": "safety_programme_only"}
as emp@acme
GET /looks
200 [{"user_id": $runner@acme.user_id}, {"user_id": $runner@acme.user_id}, {"user_id": $runner@acme.user_id}, {"user_id": $runner@acme.user_id}]
GET /videos/$video
200 {"status": "processed", "predictions": {"neutral": $number}}
as admin@acme
PUT /companies/current {"programme_runner": $hr@acme.user_id}
200 {"programme_runner": $hr@acme.user_id}
as runner@acme
GET /videos/$video
403 {"code": "safety_programme_only"}
as hr@acme
GET /videos/$video
200 {"top_emotion": $top}

story After the last day of a safety programme nothing is analysed any more
company acme jurisdiction=US time_zone=Pacific/Pago_Pago
person runner@acme role=hr
person emp@acme role=employee
as admin@acme
GET /hr/dashboard/emotion-trend?days=1
200 {"series": [{"date": $today}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue of drivers at night", "programme_runner": $runner@acme.user_id, "programme_ends": $today}
200 {"programme_ends": $today}
as emp@acme
PUT /consents/emotion_analysis {"granted": true}
200
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": $size.no_face}
201 {"video_id": $video, "upload_url": $url, "headers": $headers}
PUT $url <file:no_face.mp4>
> $headers
200
POST /videos/$video/complete
202
GET /videos/$video
eventually 200 {"status": "processed"}
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": $size.no_face}
201 {"video_id": $late, "upload_url": $url_of_late, "headers": $headers_of_late}
PUT $url_of_late <file:no_face.mp4>
> $headers_of_late
200
as runner@acme
GET /hr/dashboard/summary
200 {"processed_videos": 1}
as admin@acme
PUT /companies/current {"time_zone": "Pacific/Kiritimati"}
200 {"emotion_policy": "safety_programme", "programme_ends": $today}
as emp@acme
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": $size.no_face}
451 {"code": "policy_prohibited"}
POST /videos/$late/complete
451 {"code": "policy_prohibited"}
POST /videos/$late/retry
451 {"code": "policy_prohibited"}
PUT /consents/emotion_analysis {"granted": true}
451 {"code": "policy_prohibited"}
GET /videos/$late
200 {"status": "uploading"}
GET /videos/$video
200 {"status": "processed"}
as runner@acme
GET /hr/dashboard/summary
451 {"code": "policy_prohibited"}
GET /hr/employees
451 {"code": "policy_prohibited"}
GET /videos/$video
451 {"code": "policy_prohibited"}
as admin@acme
GET /audit/logs?action=emotion_analysis_refused
200 [{"resource": "company", "resource_id": $acme.company_id}, ...]
PUT /companies/current {"name": $acme.name, "emotion_policy": "safety_programme", "programme_ends": $today, "time_zone": "Pacific/Kiritimati"}
200 {"programme_ends": $today}
PUT /companies/current {"programme_ends": "2999-12-31"}
200 {"programme_ends": "2999-12-31"}
as emp@acme
POST /videos/$late/complete
202
GET /videos/$late
eventually 200 {"status": "processed"}
DELETE /videos/$video
204

story A safety programme without purpose, runner or end is none
company acme jurisdiction=US
company other jurisdiction=US
company berlin jurisdiction=DE
person runner@acme role=hr
person emp@acme role=employee
person analyst@acme role=analyst
person former@acme role=hr
as admin@acme
DELETE /users/$former@acme.user_id
204
let $programme = {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue of drivers at night", "programme_runner": $runner@acme.user_id, "programme_ends": "2999-12-31"}
PUT /companies/current {"emotion_policy": "safety_programme"}
400 {"errors": [{"field": "programme_purpose"}, {"field": "programme_runner"}, {"field": "programme_ends"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_runner": $runner@acme.user_id, "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "programme_purpose"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "   ", "programme_runner": $runner@acme.user_id, "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "programme_purpose"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "programme_runner"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": "somebody", "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "programme_runner"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": "00000000-0000-7000-8000-000000000000", "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "programme_runner"}]}
save reply as nobody
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": $admin@other.user_id, "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "programme_runner"}]}
same reply as nobody
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": $former@acme.user_id, "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "programme_runner"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": $emp@acme.user_id, "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "programme_runner"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": $analyst@acme.user_id, "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "programme_runner"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": $runner@acme.user_id}
400 {"errors": [{"field": "programme_ends"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": $runner@acme.user_id, "programme_ends": "31.12.2999"}
400 {"errors": [{"field": "programme_ends"}]}
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": $runner@acme.user_id, "programme_ends": "2020-01-31"}
400 {"errors": [{"field": "programme_ends"}]}
GET /companies/current
200 {"emotion_policy": "individual", "programme_purpose": null, "programme_runner": null, "programme_ends": null}
PUT /companies/current $programme
200 {"emotion_policy": "safety_programme"}
PUT /companies/current {"programme_purpose": null}
400 {"errors": [{"field": "programme_purpose"}]}
PUT /companies/current {"programme_runner": null}
400 {"errors": [{"field": "programme_runner"}]}
PUT /companies/current {"programme_ends": null}
400 {"errors": [{"field": "programme_ends"}]}
GET /companies/current
200 {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue of drivers at night", "programme_runner": $runner@acme.user_id, "programme_ends": "2999-12-31"}
as runner@acme
PUT /companies/current {"programme_ends": "2999-12-30"}
403 {"code": "not_allowed"}
as admin@berlin
PUT /companies/current {"emotion_policy": "safety_programme", "programme_purpose": "Fatigue", "programme_runner": $admin@berlin.user_id, "programme_ends": "2999-12-31"}
400 {"errors": [{"field": "emotion_policy"}]}
