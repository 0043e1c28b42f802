story No question goes to a language model unless the company says so
company acme
person jonas@acme role=employee first_name=Jonas last_name=Berg
as jonas@acme
GET /chat/language-model
200 {"is_offered": false, "is_allowed": false, "model": null, "changed_at": null}
PUT /chat/language-model {"is_allowed": true}
403 {"code": "not_allowed"}
as admin@acme
PUT /chat/language-model {}
400 {"errors": [{"field": "is_allowed"}]}
PUT /chat/language-model {"is_allowed": true}
200 {"is_offered": false, "is_allowed": true, "changed_at": $changed}
as jonas@acme
GET /chat/language-model
200 {"is_allowed": true, "changed_at": $changed}
POST /chat {"message": "Which teams do we have?"}
200 {"intent": "teams", "answered_by": "built_in"}
as admin@acme
PUT /chat/language-model {"is_allowed": false}
200 {"is_allowed": false}
GET /chat/language-model
200 {"is_allowed": false}
GET /audit/logs?action=language_model_allowed
200 [{"action": "language_model_allowed"}]
GET /audit/logs?action=language_model_stopped
200 [{"action": "language_model_stopped"}]
