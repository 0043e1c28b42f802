story How the server is, for everyone, and how it was, for admins
company acme
person hr@acme role=hr
as anyone
GET /health
200 {"service": $text, "status": "healthy", "timestamp": $instant, "version": $text, "database_status": "healthy", "uptime_seconds": $number, "memory_usage_mb": $number, "cpu_usage_percent": $number, "dependencies": {"database": "healthy", "cache": "not_configured", "storage": "healthy", "models": "healthy", "jobs": $text}, "metrics": {"requests_total": $number, "server_errors_total": $number, "requests_active": $number, "database_response_ms": $number}}
GET /health/database
200 {"status": "healthy", "response_time_ms": $number, "timestamp": $instant}
GET /health/redis
200 {"status": "not_configured", "timestamp": $instant}
GET /livez
200
GET /readyz
200
GET /health/history
401 {"code": "not_signed_in"}
as hr@acme
GET /health/history
403 {"code": "not_allowed"}
as admin@acme
GET /health/history?hours=720&page_size=200
eventually 200 [{"minute": $instant, "status": "healthy", "database_status": "healthy", "cache_status": "not_configured", "storage_status": "healthy", "models_status": "healthy", "jobs_status": $text, "database_ms": $number, "jobs_queued": $number, "jobs_dead": $number}, ...]
GET /health/history?hours=0
400 {"errors": [{"field": "hours"}]}
GET /health/history?hours=721
400 {"errors": [{"field": "hours"}]}
