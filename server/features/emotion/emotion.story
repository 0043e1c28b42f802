story A video from its announcement to the dashboard
company acme jurisdiction=US time_zone=America/New_York
company other jurisdiction=US
person hr@acme role=hr
person emp@acme role=employee
person peer@acme role=employee
person spy@other role=hr
as emp@acme
GET /employees/current
200 {"employee_id": $employee}
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": 10}
403 {"code": "consent_needed"}
GET /consents
200 [{"purpose": "emotion_analysis", "granted": false, "text": $text}]
PUT /consents/emotion_analysis {"granted": true}
200 {"granted": true, "decided_at": $instant}
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": $size.face}
201 {"video_id": $video, "upload_url": $url, "method": "PUT", "headers": $headers, "expires_at": $instant}
POST /videos/$video/complete
400 {"code": "upload_incomplete"}
PUT $url <file:face.mp4>
> $headers
200
PUT $url <file:face.mp4>
> $headers
409 {"code": "object_exists"}
POST /videos/$video/complete
202 {"video_id": $video, "status": "queued"}
POST /videos/$video/complete
202 {"video_id": $video}
GET /videos/$video
eventually 200 {"status": "processed", "is_processed": true, "progress": 1, "top_emotion": $top, "top_score": $score, "faces_detected": $number, "model": {"name": $text, "version": $text}, "timeline": [{"t": $number, "faces": $number}, ...], "predictions": {"neutral": $number, "happiness": $number}}
GET /videos
200 [{"video_id": $video, "status": "processed", "top_emotion": $top}]
GET /notifications
200 [{"kind": "analysis_finished", "values": {"filename": "clip.mp4"}, "link": "/portal/videos/$video"}]
GET /videos/$video/view-url
200 {"url": $view, "method": "GET", "expires_at": $instant}
GET $view
200
< Content-Type: video/mp4
GET $view
> Range: bytes=0-99
206
as peer@acme
GET /videos/$video
404 {"code": "video_not_found"}
GET /hr/dashboard/summary
403 {"code": "not_allowed"}
as hr@acme
GET /hr/dashboard/summary
200 {"total_videos": 1, "processed_videos": 1, "active_employees": 1, "top_emotion": $text}
GET /hr/dashboard/emotion-distribution
200 {"distribution": {"stress": $number, "anxiety": $number, "fatigue": $number, "happiness": $number, "neutral": $number, "anger": $number, "surprise": $number}, "total": $number}
GET /hr/dashboard/emotion-pie-distribution
200 {"pie": {"neutral": $number}}
GET /hr/dashboard/emotion-histogram-distribution?emotion=neutral&bins=4
200 {"emotion": "neutral", "histogram": [{"from": 0, "to": 0.25}, {"from": 0.25, "to": 0.5}, {"from": 0.5, "to": 0.75}, {"from": 0.75, "to": 1}]}
GET /hr/dashboard/emotion-histogram-distribution?emotion=joy
400 {"errors": [{"field": "emotion"}]}
GET /hr/dashboard/emotion-histogram-distribution?emotion=stress&bins=7
400 {"errors": [{"field": "bins"}]}
GET /hr/dashboard/emotion-trend?days=3
200 {"series": [{"date": $day, "neutral": null}, {"date": $day, "neutral": null}, {"date": $day, "neutral": $number}]}
GET /hr/dashboard/emotion-trend?days=2&to=2025-01-01
200 {"series": [{"date": "2024-12-31", "neutral": null}, {"date": "2025-01-01", "neutral": null}]}
GET /hr/dashboard/emotion-trend?days=181
400 {"errors": [{"field": "days"}]}
GET /hr/employees?q=emp
200 {"total": 1, "page": 1, "items": [{"employee_id": $employee, "last_video_id": $video, "top_emotion": $top, "top_score": $score}]}
GET /hr/employees?sort=-top_score&page_size=1
200 {"total": 4, "items": [{"employee_id": $employee}]}
GET /hr/employees/$employee
200 {"employee_id": $employee, "history": [{"video_id": $video, "is_processed": true, "top_emotion": $top}]}
GET /hr/employees/$employee?to=2025-01-01
200 {"employee_id": $employee, "history": []}
GET /hr/dashboard/Employee-department
200 {"total_employees": 4, "departments": [{"name": "No department", "employees": 4}]}
GET /hr/dashboard/employee-department
200 {"total_employees": 4}
GET /hr/dashboard/export?format=csv
200 ~^date,emotion,videos,mean score
GET /hr/dashboard/export?format=pdf
400 {"errors": [{"field": "format"}]}
GET /videos/$video
200 {"video_id": $video, "user_id": $emp@acme.user_id, "employee_id": $number, "transcript": $any}
as emp@acme
GET /looks
200 [{"action": "results_seen", "user_id": $hr@acme.user_id}, {"action": "results_seen", "user_id": $hr@acme.user_id}, {"action": "results_seen", "user_id": $hr@acme.user_id}, ...]
as spy@other
GET /videos/00000000-0000-7000-8000-000000000000
404 {"code": "video_not_found"}
save reply as absent_one
GET /videos/$video
404 {"code": "video_not_found"}
same reply as absent_one
GET /videos/$video/view-url
404 {"code": "video_not_found"}
DELETE /videos/$video
404 {"code": "video_not_found"}
GET /hr/employees/999999999
404 {"code": "employee_not_found"}
save reply as absent_person
GET /hr/employees/$employee
404 {"code": "employee_not_found"}
same reply as absent_person
GET /hr/dashboard/summary
200 {"total_videos": 0, "processed_videos": 0, "avg_stress": null, "top_emotion": null}
as emp@acme
DELETE /videos/$video
204
GET /videos/$video
404 {"code": "video_not_found"}
as hr@acme
GET /hr/dashboard/summary
200 {"total_videos": 0, "processed_videos": 0, "avg_stress": null, "active_employees": 0}
GET /hr/employees?q=emp
200 {"items": [{"last_video_id": null, "top_emotion": null}]}

story A video without a face has no scores
company acme jurisdiction=US
person emp@acme role=employee
as emp@acme
PUT /consents/emotion_analysis {"granted": true}
200
POST /videos {"filename": "wall.mp4", "content_type": "video/mp4", "size": $size.no_face}
201 {"video_id": $video, "upload_url": $url, "headers": $headers}
PUT $url <file:no_face.mp4>
> $headers
200
POST /videos/$video/complete
202
GET /videos/$video
eventually 200 {"status": "processed", "faces_detected": 0, "top_emotion": null, "top_score": null, "predictions": {"neutral": absent, "stress": absent}, "status_text": $text}
as admin@acme
GET /hr/dashboard/summary
200 {"total_videos": 1, "processed_videos": 1, "active_employees": 0, "avg_stress": null}
GET /hr/dashboard/emotion-pie-distribution
200 {"pie": {"stress": 0, "anxiety": 0, "fatigue": 0, "happiness": 0, "neutral": 0, "anger": 0, "surprise": 0}}

story A file that is no video is refused and kept apart
company acme jurisdiction=US
person emp@acme role=employee
as emp@acme
PUT /consents/emotion_analysis {"granted": true}
200
POST /videos {"filename": "notes.mp4", "content_type": "video/mp4", "size": $size.not_a_video}
201 {"video_id": $video, "upload_url": $url, "headers": $headers}
PUT $url <file:not_a_video.mp4>
> $headers
200
POST /videos/$video/complete
400 {"code": "not_a_video"}
GET /videos/$video
200 {"status": "failed", "is_processed": false, "error": $text}
POST /videos/$video/retry
409 {"code": "video_not_retryable"}
PUT $url <file:not_a_video.mp4>
> $headers
200
POST /videos/$video/retry
409 {"code": "video_not_retryable"}
as admin@acme
GET /hr/dashboard/summary
200 {"total_videos": 0, "processed_videos": 0}
as emp@acme
DELETE /videos/$video
204
DELETE /videos/$video
404 {"code": "video_not_found"}
as admin@acme
GET /hr/dashboard/summary
200 {"total_videos": 0, "processed_videos": 0}
as emp@acme
POST /videos {"filename": "x.mp4", "content_type": "text/plain", "size": 5}
400 {"errors": [{"field": "content_type"}]}
POST /videos {"filename": "x.mp4", "content_type": "video/mp4", "size": 0}
400 {"errors": [{"field": "size"}]}

story A signed address is good for what was signed
company acme jurisdiction=US
person emp@acme role=employee
as emp@acme
PUT /consents/emotion_analysis {"granted": true}
200
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": $size.no_face}
201 {"upload_url": $url, "headers": $headers}
PUT $url <file:no_face.mp4>
> Content-Type: video/webm
403 {"code": "signature_wrong"}
PUT $url <file:face.mp4>
> $headers
403 {"code": "signature_wrong"}
GET $url
403 {"code": "signature_wrong"}
PUT $url&size=1 <file:no_face.mp4>
> $headers
403 {"code": "signature_wrong"}

story A video may be larger than any other request
company acme jurisdiction=US
person emp@acme role=employee
as emp@acme
PUT /consents/emotion_analysis {"granted": true}
200
POST /videos {"filename": "snow.mp4", "content_type": "video/mp4", "size": $size.snow}
201 {"upload_url": $url, "headers": $headers}
PUT $url <file:snow.mp4>
> $headers
200

story In the European Union everything refuses
company berlin jurisdiction=DE time_zone=Europe/Berlin
person emp@berlin role=employee
as emp@berlin
PUT /consents/emotion_analysis {"granted": true}
451 {"code": "policy_prohibited"}
PUT /consents/emotion_analysis {"granted": false}
200 {"granted": false}
POST /videos {"this is": "not even valid"}
451 {"code": "policy_prohibited"}
GET /videos
200 []
as admin@berlin
GET /hr/dashboard/summary
451 {"code": "policy_prohibited"}
GET /hr/dashboard/emotion-trend?days=999
451 {"code": "policy_prohibited"}
GET /hr/employees
451 {"code": "policy_prohibited"}
GET /audit/logs?action=emotion_analysis_refused
200 [{"action": "emotion_analysis_refused", "resource": "company"}, ...]

story A company that has not said where it is must do so first
company nowhere
person emp@nowhere role=employee
as emp@nowhere
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": 10}
409 {"code": "jurisdiction_needed"}
as admin@nowhere
GET /hr/dashboard/summary
409 {"code": "jurisdiction_needed"}

story Under aggregate HR sees groups of five, never one person
company acme jurisdiction=US
person hr@acme role=hr
person emp@acme role=employee
as admin@acme
PUT /companies/current {"emotion_policy": "aggregate"}
200 {"emotion_policy": "aggregate"}
as emp@acme
GET /employees/current
200 {"employee_id": $employee}
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
eventually 200 {"status": "processed", "predictions": {"neutral": $number}}
as hr@acme
GET /videos/$video
403 {"code": "policy_hides_individuals"}
GET /videos/$video/view-url
403 {"code": "policy_hides_individuals"}
GET /hr/employees/$employee
200 {"withheld": $text, "history": []}
GET /hr/employees
200 {"withheld": $text, "items": [{"top_emotion": null, "last_video_id": null}, ...]}
GET /hr/employees?sort=-top_score
400 {"errors": [{"field": "sort"}]}
GET /hr/dashboard/emotion-distribution
200 {"withheld": $text, "distribution": absent}
GET /hr/dashboard/emotion-pie-distribution
200 {"withheld": $text, "pie": absent}
GET /hr/dashboard/emotion-trend
200 {"withheld": $text, "series": absent}
GET /hr/dashboard/emotion-histogram-distribution
200 {"withheld": $text, "histogram": absent}
GET /hr/dashboard/export
200 {"withheld": $text}
GET /hr/dashboard/summary
200 {"total_videos": null, "active_employees": null, "avg_stress": null, "top_emotion": null, "withheld": $text}

story Withdrawn consent ends what waits
company acme jurisdiction=US
person emp@acme role=employee
as emp@acme
PUT /consents/emotion_analysis {"granted": true}
200
POST /videos {"filename": "clip.mp4", "content_type": "video/mp4", "size": $size.no_face}
201 {"video_id": $video, "upload_url": $url, "headers": $headers}
PUT $url <file:no_face.mp4>
> $headers
200
PUT /consents/emotion_analysis {"granted": false}
200 {"granted": false}
POST /videos/$video/complete
403 {"code": "consent_needed"}
PUT /consents/something_else {"granted": true}
404 {"code": "consent_not_found"}
