story Departments are the admin's to change and everybody's to see
company acme
company other
person emp@acme role=employee
as admin@acme
POST /departments {"name": "Engineering", "budget": 120000.5}
201 {"id": $id, "name": "Engineering", "budget": 120000.5, "is_active": true}
< Location: /departments/$id
POST /departments {"name": "engineering"}
409 {"code": "department_name_taken"}
POST /departments {"name": "Broken", "budget": -1}
400 {"errors": [{"field": "budget"}]}
POST /departments {"name": ""}
400 {"errors": [{"field": "name"}]}
PUT /departments/$id {"description": "Builds things", "budget": null}
200 {"id": $id, "name": "Engineering", "description": "Builds things", "budget": null}
as emp@acme
GET /departments
200 [{"id": $id, "name": "Engineering"}]
POST /departments {"name": "Mine"}
403 {"code": "not_allowed"}
as admin@other
GET /departments
200 []
GET /departments/999999999
404 {"code": "department_not_found"}
save reply as absent_one
GET /departments/$id
404 {"code": "department_not_found"}
same reply as absent_one
as admin@acme
DELETE /departments/$id
204
GET /departments/$id
404 {"code": "department_not_found"}

story The law of the place decides the emotion policy
company berlin jurisdiction=DE time_zone=Europe/Berlin
as admin@berlin
GET /companies/current
200 {"emotion_policy": "prohibited", "jurisdiction": "DE"}
PUT /companies/current {"emotion_policy": "individual"}
400 {"errors": [{"field": "emotion_policy"}]}
PUT /companies/current {"jurisdiction": "US"}
200 {"emotion_policy": "prohibited", "jurisdiction": "US"}
PUT /companies/current {"emotion_policy": "aggregate", "group_minimum": 8}
200 {"emotion_policy": "aggregate", "group_minimum": 8}
PUT /companies/current {"group_minimum": 4}
400 {"errors": [{"field": "group_minimum"}]}
PUT /companies/current {"emotion_policy": "safety_programme"}
400 {"errors": [{"field": "programme_purpose"}, {"field": "programme_runner"}, {"field": "programme_ends"}]}
PUT /companies/current {"jurisdiction": "FR"}
200 {"emotion_policy": "prohibited"}

story Who manages a department or runs a safety programme is one of the company
company acme
company other
as admin@other
GET /auth/me
200 {"id": $their_admin}
as admin@acme
GET /auth/me
200 {"id": $our_admin}
POST /departments {"name": "Research", "manager_id": $their_admin}
400 {"errors": [{"field": "manager_id", "message": "There is no such user."}]}
POST /departments {"name": "Research", "manager_id": $our_admin}
201 {"id": $research, "manager_id": $our_admin}
PUT /departments/$research {"manager_id": $their_admin}
400 {"errors": [{"field": "manager_id"}]}
PUT /departments/$research {"manager_id": null}
200 {"manager_id": null}
PUT /companies/current {"programme_runner": $their_admin}
400 {"errors": [{"field": "programme_runner", "message": "There is no such user."}]}

story A list comes in pages, by page or by skip and limit
company acme
as admin@acme
POST /departments {"name": "A"}
201 {"id": $a}
POST /departments {"name": "B"}
201 {"id": $b}
POST /departments {"name": "C"}
201 {"id": $c}
GET /departments?page_size=2
200 [{"id": $a}, {"id": $b}]
< X-Total-Count: 3
< Link: </departments?page=1&page_size=2>; rel="first", </departments?page=2&page_size=2>; rel="next", </departments?page=2&page_size=2>; rel="last"
GET /departments?page=2&page_size=2
200 [{"id": $c}]
GET /departments?skip=1&limit=1
200 [{"id": $b}]
< X-Total-Count: 3
GET /departments?page=two&colour=red
400 {"errors": [{"field": "page", "message": "This should be a whole number."}]}
GET /models?limit=1
200 [{"name": $text}]
GET /auth/sessions?limit=1
200 [{"current": true}]
GET /teams?page=9
200 []
< X-Total-Count: 0
