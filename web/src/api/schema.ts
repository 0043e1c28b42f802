export interface paths {
    "/access/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why somebody may or may not: `user` is an id, `resource` a request like `GET /hr/employees/12` */
        get: operations["get_access_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/view-as": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See the product as somebody else for 15 minutes, and only look */
        post: operations["post_access_view_as"];
        /** Be oneself again */
        delete: operations["delete_access_view_as"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of the company, newest first */
        get: operations["get_api_keys"];
        put?: never;
        /** Make a key for a program; it is shown this once */
        post: operations["post_api_keys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key */
        delete: operations["delete_api_keys_by_key_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of those whom one may see, newest day first */
        get: operations["get_attendance"];
        put?: never;
        /** Record a day: one's own, or anybody's for who may write them */
        post: operations["post_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["get_attendance_by_record_id"];
        /** Change a record */
        put: operations["put_attendance_by_record_id"];
        post?: never;
        /** Delete a record */
        delete: operations["delete_attendance_by_record_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/{record_id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that made a record's status */
        get: operations["get_attendance_by_record_id_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Punches of readers, at most 10,000, in any order, each once */
        post: operations["post_attendance_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to work, now */
        post: operations["post_attendance_check_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop working, now */
        post: operations["post_attendance_check_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/employee/{employee_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of one person; "current" is who asks */
        get: operations["get_attendance_employee_by_employee_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When people are expected: the company's rules, then those of teams */
        get: operations["get_attendance_rules"];
        /** Change the company's rules */
        put: operations["put_attendance_rules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/rules/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a team rules of its own */
        put: operations["put_attendance_rules_by_team_id"];
        post?: never;
        /** Let the company's rules hold for a team */
        delete: operations["delete_attendance_rules_by_team_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A month: people × days, a mark a day */
        get: operations["get_attendance_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attendance/team/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records of one team, of those whom one may see */
        get: operations["get_attendance_team_by_team_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did or saw what, newest first, of the last 90 days unless said */
        get: operations["get_audit_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/logs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as CSV, JSON or XLSX */
        get: operations["get_audit_logs_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the log is what was recorded, and the first place where it is not */
        get: operations["get_audit_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail address or user name */
        post: operations["post_auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["post_auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asking */
        get: operations["get_auth_me"];
        put?: never;
        post?: never;
        /** Withdraw one's request to join, and be forgotten */
        delete: operations["delete_auth_me"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one's sign-in asks for a second factor */
        get: operations["get_auth_mfa"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes, shown this once; the old ones end */
        post: operations["post_auth_mfa_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin with an authenticator app: its secret, shown this once */
        post: operations["post_auth_mfa_totp"];
        /** Remove the second factor; needs the password or a code */
        delete: operations["delete_auth_mfa_totp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/mfa/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show that the app works; from now on sign-in asks for it. Answers the recovery codes, this once */
        post: operations["post_auth_mfa_totp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's password; ends all other sessions */
        post: operations["post_auth_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a link to set a new password, if somebody has this address */
        post: operations["post_auth_password_forgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with such a link, once; ends all sessions */
        post: operations["post_auth_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new pair of tokens for a refresh token */
        post: operations["post_auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join by invitation, ask to join a company, or register as a person */
        post: operations["post_auth_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join a company that lets in one's e-mail domain, with the mailed link and the password of one's registration */
        post: operations["post_auth_register_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own open sessions */
        get: operations["get_auth_sessions"];
        put?: never;
        post?: never;
        /** End all of one's other sessions */
        delete: operations["delete_auth_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's own sessions */
        delete: operations["delete_auth_sessions_by_session_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Found a company and become its first admin */
        post: operations["post_auth_signup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with an OAuth2 password form */
        post: operations["post_auth_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/token/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new pair of tokens for a refresh token */
        post: operations["post_auth_token_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a question in plain words, or send a plan; the answer says how it was understood */
        post: operations["post_chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own conversations, the latest first */
        get: operations["get_chat_conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/conversations/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A conversation of one's own, with the first rows of its answers */
        get: operations["get_chat_conversations_by_conversation_id"];
        put?: never;
        post?: never;
        /** Delete a conversation */
        delete: operations["delete_chat_conversations_by_conversation_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/conversations/{conversation_id}/messages/{number}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All rows of an answer, read anew */
        get: operations["get_chat_conversations_by_conversation_id_messages_by_number_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/language-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the company lets questions go to a language model */
        get: operations["get_chat_language_model"];
        /** Let questions of the company go to a language model, or stop it */
        put: operations["put_chat_language_model"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own reports, by name */
        get: operations["get_chat_reports"];
        put?: never;
        /** Save a plan as a report */
        post: operations["post_chat_reports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/reports/{report_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report of one's own */
        get: operations["get_chat_reports_by_report_id"];
        put?: never;
        post?: never;
        /** Delete a report */
        delete: operations["delete_chat_reports_by_report_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/reports/{report_id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a report again; periods said in words, like last month, are those of today */
        post: operations["post_chat_reports_by_report_id_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company of the person who asks */
        get: operations["get_companies_current"];
        /** Change the company's name, place and policies */
        put: operations["put_companies_current"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/current/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The company's e-mail domains, by name */
        get: operations["get_companies_current_domains"];
        put?: never;
        /** Add an e-mail domain: a link that verifies it is mailed to one of its own mailboxes */
        post: operations["post_companies_current_domains"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/current/domains/{domain_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One e-mail domain */
        get: operations["get_companies_current_domains_by_domain_id"];
        /** Let people with an address of a verified domain join without approval, or no longer */
        put: operations["put_companies_current_domains_by_domain_id"];
        post?: never;
        /** Remove a domain; people who joined by it stay */
        delete: operations["delete_companies_current_domains_by_domain_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/companies/current/domains/{domain_id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail another link that verifies a domain */
        post: operations["post_companies_current_domains_by_domain_id_proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one has agreed to */
        get: operations["get_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{purpose}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give or withdraw consent */
        put: operations["put_consents_by_purpose"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own corrections and those of whom one may see, newest first */
        get: operations["get_corrections"];
        put?: never;
        /** Ask for a day of one's own to be recorded otherwise */
        post: operations["post_corrections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correction_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One correction */
        get: operations["get_corrections_by_correction_id"];
        put?: never;
        post?: never;
        /** Withdraw a correction of one's own */
        delete: operations["delete_corrections_by_correction_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correction_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the day as it was asked for */
        post: operations["post_corrections_by_correction_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correction_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the day as it is */
        post: operations["post_corrections_by_correction_id_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All departments, by name */
        get: operations["get_departments"];
        put?: never;
        /** Add a department */
        post: operations["post_departments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One department */
        get: operations["get_departments_by_id"];
        /** Change a department */
        put: operations["put_departments_by_id"];
        post?: never;
        /** Remove a department */
        delete: operations["delete_departments_by_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/domain-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify a domain for the company that asks for it, once */
        post: operations["post_domain_proofs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/domain-proofs/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which company asks for which domain, for whoever holds the link */
        get: operations["get_domain_proofs_by_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Employees, filtered and sorted */
        get: operations["get_employees"];
        put?: never;
        /** Add an employee, who is invited by mail, or may sign in with the password that is given */
        post: operations["post_employees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employees/{employee_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One employee; "current" is the person who asks */
        get: operations["get_employees_by_employee_id"];
        /** Change an employee */
        put: operations["put_employees_by_employee_id"];
        post?: never;
        /** Deactivate an employee */
        delete: operations["delete_employees_by_employee_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employees/{employee_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What somebody was since when: title, team, department and manager, newest first */
        get: operations["get_employees_by_employee_id_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/employees/{employee_id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite somebody who is on the list already, at the address that stands there */
        post: operations["post_employees_by_employee_id_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the server and what it depends on are */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/database": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the database answers */
        get: operations["get_health_database"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the server was, minute by minute, newest first */
        get: operations["get_health_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/redis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the cache server answers */
        get: operations["get_health_redis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days on which nobody is expected, by day */
        get: operations["get_holidays"];
        put?: never;
        /** Add a holiday */
        post: operations["post_holidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a holiday */
        delete: operations["delete_holidays_by_day"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holidays as a calendar (ICS) */
        get: operations["get_holidays_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/holidays/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the whole days of a calendar (ICS) as holidays: of this year and the next two */
        post: operations["post_holidays_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/dashboard/emotion-distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sums of scores of the seven emotions */
        get: operations["get_hr_dashboard_emotion_distribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/dashboard/emotion-histogram-distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many videos scored how high in one emotion */
        get: operations["get_hr_dashboard_emotion_histogram_distribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/dashboard/emotion-pie-distribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fractions of the seven emotions */
        get: operations["get_hr_dashboard_emotion_pie_distribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/dashboard/emotion-trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Daily means; a day without data has nulls */
        get: operations["get_hr_dashboard_emotion_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/dashboard/employee-department": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Employees by department */
        get: operations["get_hr_dashboard_employee_department"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/dashboard/Employee-department": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Employees by department */
        get: operations["get_hr_dashboard_Employee_department"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/dashboard/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dashboard's numbers as CSV or XLSX */
        get: operations["get_hr_dashboard_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/dashboard/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Key figures */
        get: operations["get_hr_dashboard_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Employees with their last result */
        get: operations["get_hr_employees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/employees/{employee_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One employee and the history of results */
        get: operations["get_hr_employees_by_employee_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in as HR */
        post: operations["post_hr_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hr/signup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, as the emotion system's contract calls it */
        post: operations["post_hr_signup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was brought, newest first */
        get: operations["get_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: its columns, how they are understood, how far it is, what came of it */
        get: operations["get_imports_by_import_id"];
        /** Say what its columns mean, how days are written, whom a row is about */
        put: operations["put_imports_by_import_id"];
        post?: never;
        /** Forget its rows and its report; what it wrote stays */
        delete: operations["delete_imports_by_import_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each row, or would: outcome, field and reason, before and after */
        get: operations["get_imports_by_import_id_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carry it out, all at once; unless dry_run is false only to see what would happen */
        post: operations["post_imports_by_import_id_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{import_id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back, as far as nobody has changed since what it wrote */
        post: operations["post_imports_by_import_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring attendance: a CSV or XLSX file as the body, read and not yet imported */
        post: operations["post_imports_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/employees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring employees: a CSV or XLSX file as the body, read and not yet imported */
        post: operations["post_imports_employees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation says, for whoever holds its link */
        get: operations["get_invitations_by_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations, newest first */
        get: operations["get_invites"];
        put?: never;
        /** Invite somebody; the token is shown this once */
        post: operations["post_invites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/{invite_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an invitation */
        delete: operations["delete_invites_by_invite_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue, newest first */
        get: operations["get_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run again a job that was given up */
        post: operations["post_jobs_by_job_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["get_livez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at one's own results */
        get: operations["get_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asking */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus, on this machine or with the metrics token */
        get: operations["get_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The models that are used, with their cards */
        get: operations["get_models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/models/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One model and its card */
        get: operations["get_models_by_name"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mail that was written and what became of it, newest first */
        get: operations["get_notices_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/outbox/{notice_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send again a mail that failed */
        post: operations["post_notices_outbox_by_notice_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/preview/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a kind of mail looks like, with made-up values */
        get: operations["get_notices_preview_by_kind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send oneself a test mail */
        post: operations["post_notices_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one was told, newest first, for ninety days */
        get: operations["get_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/{notification_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a notification of one's own as read or unread */
        put: operations["put_notifications_by_notification_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all of one's notifications as read */
        post: operations["post_notifications_read_all"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of one's notifications are unread */
        get: operations["get_notifications_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/objects/{company}/{folder}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of an object */
        get: operations["get_objects_by_company_by_folder_by_name"];
        /** Where the bytes of an upload go */
        put: operations["put_objects_by_company_by_folder_by_name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/org-chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who reports to whom, on any day, by name: everybody, a manager's reports or a team */
        get: operations["get_org_chart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a role may hold, and from which scope to which */
        get: operations["get_permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server can take requests */
        get: operations["get_readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All roles with their permissions: built-in ones first, then the company's own */
        get: operations["get_roles"];
        put?: never;
        /** Make a role of the company's own */
        post: operations["post_roles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a role of the company's own; holds at once */
        put: operations["put_roles_by_role_id"];
        post?: never;
        /** Delete a role that nobody has */
        delete: operations["delete_roles_by_role_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/summarize_attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Yesterday and last week, in a sentence each */
        get: operations["get_summarize_attendance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All teams, by name */
        get: operations["get_teams"];
        put?: never;
        /** Add a team */
        post: operations["post_teams"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/{team_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One team */
        get: operations["get_teams_by_team_id"];
        /** Change a team */
        put: operations["put_teams_by_team_id"];
        post?: never;
        /** Delete a team; its members stay, without a team */
        delete: operations["delete_teams_by_team_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with an OAuth2 password form */
        post: operations["post_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often each status was recorded, by team, person or status; the last 30 days unless said */
        get: operations["get_trends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who may sign in or ask to */
        get: operations["get_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person's profile */
        get: operations["get_users_by_user_id"];
        /** Change a profile: one's own, or as HR; role and access as HR, and only what one holds oneself */
        put: operations["put_users_by_user_id"];
        post?: never;
        /** Turn a pending person away, or end a person's access */
        delete: operations["delete_users_by_user_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a pending person in */
        post: operations["post_users_by_user_id_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{user_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person whose access ended it back */
        post: operations["post_users_by_user_id_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Own videos, newest first */
        get: operations["get_videos"];
        put?: never;
        /** Announce a video; the answer says where to put its bytes */
        post: operations["post_videos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One video and what was measured in it */
        get: operations["get_videos_by_video_id"];
        put?: never;
        post?: never;
        /** Delete the video and everything measured in it */
        delete: operations["delete_videos_by_video_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The bytes are there: analyse them */
        post: operations["post_videos_by_video_id_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Analyse again a video whose analysis failed */
        post: operations["post_videos_by_video_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/videos/{video_id}/view-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A short-lived address to play the video from */
        get: operations["get_videos_by_video_id_view_url"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ws/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket, good once and for 30 seconds, to open a WebSocket with */
        post: operations["post_ws_tickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApiKey: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string;
            /** Format: date-time */
            expires_at: string;
            hint: string;
            /** Format: uuid */
            key_id: string;
            last_used_at: string | null;
            name: string;
            revoked_at: string | null;
            scopes: string[];
        };
        assistant_Chart: {
            /** @enum {string} */
            kind: "bar" | "line" | "pie";
            series: string[];
            x: string;
            y: string;
        };
        assistant_ChatAnswer: {
            /** @enum {string} */
            answered_by: "built_in" | "language_model";
            chart: components["schemas"]["assistant_Chart"] | null;
            columns: components["schemas"]["assistant_Column"][];
            /** Format: uuid */
            conversation_id: string;
            /** @enum {string} */
            intent: "attendance_figure" | "attendance_list" | "missing" | "attendance_issues" | "explain_day" | "people_list" | "people_count" | "person" | "teams" | "departments" | "team" | "holidays" | "date" | "help" | "greeting" | "thanks" | "read_only" | "out_of_scope" | "clarify";
            links: components["schemas"]["assistant_Link"][];
            /** Format: int64 */
            number: number;
            options: components["schemas"]["assistant_Option"][];
            /** @enum {string} */
            outcome: "answered" | "nothing" | "refused" | "asked_back";
            parts: components["schemas"]["assistant_Part"][];
            plan: components["schemas"]["assistant_ShownPlan"];
            response: string;
            rows: unknown[][];
            took_ms: number;
            /** Format: int64 */
            total: number;
        };
        assistant_Chip: {
            field: string;
            label: string;
            /** Format: int64 */
            step: number;
            value: string;
        };
        assistant_Chip_wish: {
            field: string;
            label: string;
            /** Format: int64 */
            step: number;
            value: string;
        };
        assistant_Column: {
            key: string;
            /** @enum {string} */
            kind: "text" | "number" | "percent" | "hours" | "day" | "time";
            label: string;
        };
        assistant_Conversation: {
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            /** Format: int64 */
            messages: number;
            title: string;
            /** Format: date-time */
            updated_at: string;
        };
        assistant_ConversationShown: {
            /** Format: uuid */
            conversation_id: string;
            /** Format: date-time */
            created_at: string;
            messages: components["schemas"]["assistant_Message"][];
            title: string;
            /** Format: date-time */
            updated_at: string;
        };
        assistant_Link: {
            href: string;
            label: string;
        };
        assistant_Message: {
            answer: components["schemas"]["assistant_ChatAnswer"];
            /** Format: date-time */
            asked_at: string;
            message: string;
            /** Format: int64 */
            number: number;
        };
        assistant_ModelChoice: {
            changed_at: string | null;
            is_allowed: boolean;
            is_offered: boolean;
            model: string | null;
        };
        assistant_ModelWish: {
            is_allowed: boolean;
        };
        assistant_NewMessage_wish: {
            conversation_id?: string | null;
            message?: string | null;
            plan?: components["schemas"]["assistant_SentPlan_wish"] | null;
        };
        assistant_NewReport_wish: {
            name: string;
            plan: components["schemas"]["assistant_SentPlan_wish"];
        };
        assistant_Option: {
            label: string;
            plan: components["schemas"]["assistant_Plan"];
        };
        assistant_Part: {
            chart: components["schemas"]["assistant_Chart"] | null;
            columns: components["schemas"]["assistant_Column"][];
            /** @enum {string} */
            intent: "attendance_figure" | "attendance_list" | "missing" | "attendance_issues" | "explain_day" | "people_list" | "people_count" | "person" | "teams" | "departments" | "team" | "holidays" | "date" | "help" | "greeting" | "thanks" | "read_only" | "out_of_scope" | "clarify";
            links: components["schemas"]["assistant_Link"][];
            /** @enum {string} */
            outcome: "answered" | "nothing" | "refused" | "asked_back";
            response: string;
            rows: unknown[][];
            /** Format: int64 */
            total: number;
        };
        assistant_Period: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            words: string;
        };
        assistant_Period_wish: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            words: string;
        };
        assistant_Plan: {
            compare_with: components["schemas"]["assistant_Period"] | null;
            fact: ("name" | "email" | "team" | "department" | "manager" | "title" | "hire_date" | "lead" | "size" | "reports") | null;
            group_by: ("employee" | "team" | "department" | "status" | "day" | "week" | "month" | "weekday") | null;
            /** @enum {string} */
            intent: "attendance_figure" | "attendance_list" | "missing" | "attendance_issues" | "explain_day" | "people_list" | "people_count" | "person" | "teams" | "departments" | "team" | "holidays" | "date" | "help" | "greeting" | "thanks" | "read_only" | "out_of_scope" | "clarify";
            limit: number | null;
            measure: ("rate" | "days" | "people" | "hours" | "arrival") | null;
            order: ("highest" | "lowest") | null;
            period: components["schemas"]["assistant_Period"] | null;
            statuses: ("Present" | "Late" | "WFH" | "Leave" | "Absent")[] | null;
            threshold: components["schemas"]["assistant_Threshold"] | null;
            topic: ("attendance" | "people" | "teams" | "holidays" | "emotions" | "pay" | "messages" | "settings" | "instructions") | null;
            who: components["schemas"]["assistant_Who"] | null;
        };
        assistant_Plan_wish: {
            compare_with?: components["schemas"]["assistant_Period_wish"] | null;
            fact?: ("name" | "email" | "team" | "department" | "manager" | "title" | "hire_date" | "lead" | "size" | "reports") | null;
            group_by?: ("employee" | "team" | "department" | "status" | "day" | "week" | "month" | "weekday") | null;
            /** @enum {string} */
            intent: "attendance_figure" | "attendance_list" | "missing" | "attendance_issues" | "explain_day" | "people_list" | "people_count" | "person" | "teams" | "departments" | "team" | "holidays" | "date" | "help" | "greeting" | "thanks" | "read_only" | "out_of_scope" | "clarify";
            limit?: number | null;
            measure?: ("rate" | "days" | "people" | "hours" | "arrival") | null;
            order?: ("highest" | "lowest") | null;
            period?: components["schemas"]["assistant_Period_wish"] | null;
            statuses?: ("Present" | "Late" | "WFH" | "Leave" | "Absent")[] | null;
            threshold?: components["schemas"]["assistant_Threshold_wish"] | null;
            topic?: ("attendance" | "people" | "teams" | "holidays" | "emotions" | "pay" | "messages" | "settings" | "instructions") | null;
            who?: components["schemas"]["assistant_Who_wish"] | null;
        };
        assistant_Report: {
            /** Format: date-time */
            created_at: string;
            name: string;
            plan: components["schemas"]["assistant_ShownPlan"];
            /** Format: uuid */
            report_id: string;
        };
        assistant_ReportRun: {
            conversation_id?: string | null;
        };
        assistant_SentPlan_wish: {
            chips?: components["schemas"]["assistant_Chip_wish"][] | null;
            steps: components["schemas"]["assistant_Plan_wish"][];
        };
        assistant_ShownPlan: {
            chips: components["schemas"]["assistant_Chip"][];
            steps: components["schemas"]["assistant_Plan"][];
        };
        assistant_Threshold: {
            /** @enum {string} */
            is: "below" | "above" | "at_least" | "at_most";
            /** @enum {string} */
            unit: "percent" | "days" | "people" | "hours" | "minutes";
            value: number;
        };
        assistant_Threshold_wish: {
            /** @enum {string} */
            is: "below" | "above" | "at_least" | "at_most";
            /** @enum {string} */
            unit: "percent" | "days" | "people" | "hours" | "minutes";
            value: number;
        };
        assistant_Who: {
            departments: number[] | null;
            employees: number[] | null;
            me: boolean | null;
            my_team: boolean | null;
            teams: number[] | null;
            title: string | null;
        };
        assistant_Who_wish: {
            departments?: number[] | null;
            employees?: number[] | null;
            me?: boolean | null;
            my_team?: boolean | null;
            teams?: number[] | null;
            title?: string | null;
        };
        AttendanceRecord: {
            /** Format: date */
            attendance_date: string;
            check_in_time: string | null;
            check_out_time: string | null;
            /** Format: int64 */
            employee_id: number;
            minutes_worked: number | null;
            notes: string | null;
            place: string | null;
            /** Format: int64 */
            record_id: number;
            /** @enum {string} */
            status: "Present" | "Late" | "WFH" | "Leave" | "Absent";
        };
        AttendanceRules: {
            /** Format: int64 */
            grace_minutes: number;
            /** Format: int64 */
            longest_shift_hours: number;
            records_absences: boolean;
            /** @example 09:00:00 */
            starts_at: string;
            team_id: number | null;
            working_days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
        };
        AttendanceSummary: {
            last_week: components["schemas"]["WeekNumbers"];
            last_week_summary: string;
            yesterday: components["schemas"]["DayNumbers"];
            yesterday_summary: string;
        };
        AuditCheckpoint: {
            /** Format: date-time */
            at: string;
            key_id: string;
            mac: string;
            /** Format: int64 */
            seq: number;
            signature: string;
        };
        AuditEntry: {
            action: string;
            address: string;
            /** Format: date-time */
            at: string;
            audit_id: string;
            request_id: string;
            resource: string;
            resource_id: string | null;
            times: number | null;
            user_id: string | null;
            viewed_as: string | null;
        };
        AuditFault: {
            audit_id: string | null;
            key_id: string | null;
            /** @enum {string} */
            kind: "altered" | "missing" | "reordered" | "forged" | "truncated" | "unknown_key";
            seq: number | null;
        };
        AuditVerification: {
            /** Format: int64 */
            checked: number;
            complete: boolean;
            first_fault: components["schemas"]["AuditFault"] | null;
            /** Format: int64 */
            first_seq: number;
            last_checkpoint: components["schemas"]["AuditCheckpoint"] | null;
            /** Format: int64 */
            sealed: number;
            /** Format: int64 */
            unsealed: number;
            valid: boolean;
        };
        ChartEntry: {
            department_id: number | null;
            /** Format: int64 */
            employee_id: number;
            manager_id: number | null;
            name: string;
            role: string | null;
            team_id: number | null;
        };
        CheckIn: {
            from_home?: boolean | null;
            notes?: string | null;
        };
        CheckOut: {
            notes?: string | null;
        };
        ColumnChoice: {
            field?: ("employee_id" | "name" | "first_name" | "last_name" | "email" | "role" | "team" | "team_id" | "department" | "department_id" | "manager" | "manager_id" | "hire_date" | "is_active" | "attendance_date" | "status" | "check_in_time" | "check_out_time" | "notes" | "place") | null;
            heading: string;
        };
        Company: {
            /** Format: uuid */
            company_id: string;
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            emotion_policy: "prohibited" | "safety_programme" | "aggregate" | "individual";
            /** Format: int64 */
            group_minimum: number;
            jurisdiction: string | null;
            name: string;
            programme_ends: string | null;
            programme_purpose: string | null;
            programme_runner: string | null;
            time_zone: string;
            /** Format: date-time */
            updated_at: string;
        };
        CompanyChange: {
            emotion_policy?: ("prohibited" | "safety_programme" | "aggregate" | "individual") | null;
            group_minimum?: number | null;
            jurisdiction?: string | null;
            name?: string | null;
            programme_ends?: string | null;
            programme_purpose?: string | null;
            programme_runner?: string | null;
            time_zone?: string | null;
        };
        CompanySummary: {
            /** Format: uuid */
            company_id: string;
            emotion_policy: string;
            jurisdiction: string | null;
            name: string;
            personal: boolean;
            time_zone: string;
        };
        Consent: {
            decided_at: string | null;
            granted: boolean;
            purpose: string;
            text: string;
            /** Format: int64 */
            text_version: number;
        };
        ConsentWish: {
            granted: boolean;
        };
        Correction: {
            /** Format: date */
            attendance_date: string;
            check_in_time: string | null;
            check_out_time: string | null;
            /** Format: uuid */
            correction_id: string;
            /** Format: date-time */
            created_at: string;
            decided_at: string | null;
            decided_by: string | null;
            decision_note: string | null;
            /** Format: int64 */
            employee_id: number;
            reason: string;
            /** @enum {string} */
            state: "open" | "approved" | "rejected" | "withdrawn";
            /** @enum {string} */
            status: "Present" | "Late" | "WFH" | "Leave" | "Absent";
        };
        CorrectionDecision: {
            note?: string | null;
        };
        DatePreview: {
            day_first: string | null;
            month_first: string | null;
            text: string;
        };
        DayExplained: {
            /** Format: int64 */
            record_id: number;
            rules: components["schemas"]["RuleAsked"][];
            /** @enum {string} */
            status: "Present" | "Late" | "WFH" | "Leave" | "Absent";
        };
        DayNumbers: {
            /** Format: int64 */
            absent: number;
            attendance_rate: number | null;
            day: string | null;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            leave: number;
            /** Format: int64 */
            present: number;
            /** Format: int64 */
            wfh: number;
        };
        Department: {
            budget: number | null;
            /** Format: date-time */
            created_at: string;
            description: string | null;
            /** Format: int64 */
            id: number;
            is_active: boolean;
            manager_id: string | null;
            name: string;
            /** Format: date-time */
            updated_at: string;
        };
        DepartmentChange: {
            budget?: number | null;
            description?: string | null;
            is_active?: boolean | null;
            manager_id?: string | null;
            name?: string | null;
        };
        DepartmentEmployees: {
            department_id: number | null;
            /** Format: int64 */
            employees: number;
            name: string;
        };
        Dependencies: {
            cache: string;
            database: string;
            jobs: string;
            models: string;
            storage: string;
        };
        DependencyHealth: {
            response_time_ms: number | null;
            status: string;
            /** Format: date-time */
            timestamp: string;
        };
        Distribution: {
            distribution: {
                [key: string]: number;
            };
            total: number;
        };
        DomainProof: {
            company_name: string;
            domain: string;
            /** Format: date-time */
            expires_at: string;
        };
        DomainVerified: {
            company_name: string;
            domain: string;
        };
        EmailDomain: {
            /** Format: date-time */
            added_at: string;
            domain: string;
            /** Format: uuid */
            domain_id: string;
            /** @enum {string} */
            mailbox: "postmaster" | "hostmaster" | "webmaster" | "admin";
            /** Format: date-time */
            proof_expires_at: string;
            /** Format: date-time */
            proof_sent_at: string;
            sign_up_open: boolean;
            verified_at: string | null;
        };
        EmailDomainChange: {
            sign_up_open?: boolean | null;
        };
        Employee: {
            department_id: number | null;
            email: string;
            /** Format: int64 */
            employee_id: number;
            hire_date: string | null;
            is_active: boolean;
            manager_id: number | null;
            name: string;
            role: string | null;
            team_id: number | null;
            user_id: string | null;
        };
        EmployeeChange: {
            department_id?: number | null;
            effective_from?: string | null;
            hire_date?: string | null;
            is_active?: boolean | null;
            manager_id?: number | null;
            name?: string | null;
            role?: string | null;
            team_id?: number | null;
        };
        EmployeeDepartments: {
            departments: components["schemas"]["DepartmentEmployees"][];
            /** Format: int64 */
            total_employees: number;
        };
        EmployeeInvite: {
            expires_in_days?: number | null;
            role?: ("admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom") | null;
            role_id?: string | null;
        };
        Explanation: {
            allowed: boolean;
            reasons: components["schemas"]["Reason"][];
            resource: string;
            /** Format: uuid */
            user_id: string;
        };
        ForgottenPassword: {
            /** Format: email */
            email: string;
        };
        FreshApiKey: {
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            key_id: string;
            name: string;
            scopes: string[];
            token: string;
        };
        FreshInvite: {
            email: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            invite_id: string;
            /** @enum {string} */
            role: "admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom";
            role_id: string | null;
            token: string;
            url: string;
        };
        Grant: {
            /** @enum {string} */
            permission: "anyone" | "signed_url" | "signed_in" | "member" | "users_read" | "users_write" | "users_approve" | "roles_manage" | "view_as" | "invites_manage" | "colleagues_read" | "employees_read" | "employees_write" | "departments_write" | "company_manage" | "api_keys_manage" | "audit_read" | "jobs_manage" | "notices_manage" | "metrics_read" | "attendance_own" | "attendance_read" | "attendance_write" | "attendance_approve" | "attendance_rules" | "attendance_overview" | "imports_run" | "assistant_use" | "videos_upload" | "videos_read" | "videos_manage" | "emotion_dashboard" | "emotion_results";
            /** @enum {string} */
            scope: "self" | "own_team" | "own_department" | "company";
        };
        Grant_wish: {
            /** @enum {string} */
            permission: "anyone" | "signed_url" | "signed_in" | "member" | "users_read" | "users_write" | "users_approve" | "roles_manage" | "view_as" | "invites_manage" | "colleagues_read" | "employees_read" | "employees_write" | "departments_write" | "company_manage" | "api_keys_manage" | "audit_read" | "jobs_manage" | "notices_manage" | "metrics_read" | "attendance_own" | "attendance_read" | "attendance_write" | "attendance_approve" | "attendance_rules" | "attendance_overview" | "imports_run" | "assistant_use" | "videos_upload" | "videos_read" | "videos_manage" | "emotion_dashboard" | "emotion_results";
            /** @enum {string} */
            scope: "self" | "own_team" | "own_department" | "company";
        };
        Health: {
            cpu_usage_percent: number;
            database_status: string;
            dependencies: components["schemas"]["Dependencies"];
            memory_usage_mb: number;
            metrics: components["schemas"]["HealthMetrics"];
            service: string;
            status: string;
            /** Format: date-time */
            timestamp: string;
            uptime_seconds: number;
            version: string;
        };
        HealthMetrics: {
            database_response_ms: number | null;
            jobs: {
                [key: string]: number;
            };
            /** Format: int64 */
            requests_active: number;
            /** Format: int64 */
            requests_total: number;
            /** Format: int64 */
            server_errors_total: number;
        };
        HealthSample: {
            cache_status: string;
            database_ms: number | null;
            database_status: string;
            /** Format: int64 */
            jobs_dead: number;
            /** Format: int64 */
            jobs_queued: number;
            jobs_status: string;
            /** Format: date-time */
            minute: string;
            models_status: string;
            status: string;
            storage_status: string;
        };
        Histogram: {
            emotion: string;
            histogram: components["schemas"]["HistogramBin"][];
        };
        HistogramBin: {
            /** Format: int64 */
            count: number;
            from: number;
            to: number;
        };
        HistoryEntry: {
            is_processed: boolean;
            predictions: {
                [key: string]: number;
            };
            /** @enum {string} */
            status: "uploading" | "queued" | "processing" | "processed" | "failed" | "refused";
            top_emotion: string | null;
            top_score: number | null;
            /** Format: date-time */
            uploaded_at: string;
            /** Format: uuid */
            video_id: string;
        };
        Holiday: {
            /** Format: date */
            day: string;
            name: string;
        };
        HolidayImport: {
            added: components["schemas"]["Holiday"][];
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            outside: number;
            /** Format: int64 */
            timed: number;
        };
        HrEmployee: {
            department: string | null;
            email: string;
            /** Format: int64 */
            employee_id: number;
            last_prediction: string | null;
            last_video_id: string | null;
            name: string;
            role: string | null;
            top_emotion: string | null;
            top_score: number | null;
            user_id: string | null;
        };
        HrEmployeeDetail: {
            email: string;
            /** Format: int64 */
            employee_id: number;
            history: components["schemas"]["HistoryEntry"][];
            name: string;
            user_id: string | null;
            withheld: string | null;
        };
        HrEmployees: {
            items: components["schemas"]["HrEmployee"][];
            /** Format: int64 */
            page: number;
            /** Format: int64 */
            page_size: number;
            /** Format: int64 */
            total: number;
            withheld: string | null;
        };
        Import: {
            columns: components["schemas"]["ImportColumn"][];
            create_missing: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string;
            date_order: ("day_first" | "month_first") | null;
            date_order_needed: boolean;
            error: string | null;
            filename: string | null;
            format: string;
            /** Format: uuid */
            import_id: string;
            /** @enum {string} */
            key: "email" | "employee_id";
            /** @enum {string} */
            kind: "employees" | "attendance";
            /** @enum {string} */
            on_error: "stop" | "skip";
            ran_at: string | null;
            result: components["schemas"]["ImportResult"] | null;
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            rows_done: number;
            /** @enum {string} */
            state: "ready" | "running" | "done" | "undoing" | "undone" | "failed";
        };
        ImportChange: {
            columns?: components["schemas"]["ColumnChoice"][] | null;
            create_missing?: boolean | null;
            date_order?: ("day_first" | "month_first") | null;
            key?: ("email" | "employee_id") | null;
            on_error?: ("stop" | "skip") | null;
        };
        ImportColumn: {
            dates: components["schemas"]["DatePreview"][];
            examples: string[];
            field: ("employee_id" | "name" | "first_name" | "last_name" | "email" | "role" | "team" | "team_id" | "department" | "department_id" | "manager" | "manager_id" | "hire_date" | "is_active" | "attendance_date" | "status" | "check_in_time" | "check_out_time" | "notes" | "place") | null;
            heading: string;
        };
        ImportCounts: {
            /** Format: int64 */
            changed: number;
            /** Format: int64 */
            created: number;
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            unchanged: number;
            /** Format: int64 */
            undone: number;
        };
        ImportResult: {
            counts: components["schemas"]["ImportCounts"];
            dry_run: boolean;
            written: boolean;
        };
        ImportRun: {
            dry_run?: boolean | null;
        };
        ImportSummary: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string;
            filename: string | null;
            /** Format: uuid */
            import_id: string;
            /** @enum {string} */
            kind: "employees" | "attendance";
            ran_at: string | null;
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            rows_done: number;
            /** @enum {string} */
            state: "ready" | "running" | "done" | "undoing" | "undone" | "failed";
        };
        Invite: {
            /** Format: date-time */
            created_at: string;
            email: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            invite_id: string;
            revoked_at: string | null;
            /** @enum {string} */
            role: "admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom";
            role_id: string | null;
            team_id: number | null;
            used_at: string | null;
        };
        InviteWelcome: {
            company_name: string;
            email: string;
            /** Format: date-time */
            expires_at: string;
            /** @enum {string} */
            role: "admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom";
            role_name: string;
        };
        jobs_Job: {
            /** Format: int64 */
            attempts: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            due_at: string;
            error: string | null;
            finished_at: string | null;
            /** Format: uuid */
            job_id: string;
            kind: string;
            /** Format: int64 */
            max_attempts: number;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "dead" | "cancelled";
        };
        JoinConfirmation: {
            password: string;
            token: string;
        };
        Joined: {
            company_name: string;
            email: string;
        };
        Look: {
            action: string;
            /** Format: date-time */
            at: string;
            user_id: string | null;
        };
        Me: {
            company: components["schemas"]["CompanySummary"];
            department_id: number | null;
            email: string;
            employee_id: number | null;
            first_name: string | null;
            full_name: string;
            /** Format: uuid */
            id: string;
            language: ("ar" | "de" | "en" | "es" | "fr" | "hi" | "ja" | "pt") | null;
            last_name: string | null;
            permissions: string[];
            /** @enum {string} */
            role: "admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom";
            role_id: string | null;
            role_name: string;
            /** @enum {string} */
            state: "active" | "pending" | "disabled";
            team_id: number | null;
            username: string | null;
            viewed_by: components["schemas"]["ViewedBy"] | null;
        };
        ModelCard: {
            card: string;
            licence: string;
            loaded: boolean;
            name: string;
            purpose: string;
            version: string;
        };
        ModelName: {
            name: string;
            version: string;
        };
        Moment: {
            /** Format: int64 */
            faces: number;
            scores: {
                [key: string]: number;
            };
            t: number;
        };
        MonthSheet: {
            /** Format: int64 */
            days: number;
            month: string;
            people: components["schemas"]["SheetPerson"][];
        };
        NewApiKey: {
            expires_at?: string | null;
            name: string;
            scopes: string[];
        };
        NewCorrection: {
            /** Format: date */
            attendance_date: string;
            check_in_time?: string | null;
            check_out_time?: string | null;
            reason: string;
            /** @enum {string} */
            status: "Present" | "Late" | "WFH" | "Leave" | "Absent";
        };
        NewDepartment: {
            budget?: number | null;
            description?: string | null;
            manager_id?: string | null;
            name: string;
        };
        NewEmailDomain: {
            domain: string;
            mailbox?: ("postmaster" | "hostmaster" | "webmaster" | "admin") | null;
        };
        NewEmployeeUser: {
            access?: ("admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom") | null;
            department_id?: number | null;
            /** Format: email */
            email: string;
            hire_date?: string | null;
            invite?: boolean | null;
            manager_id?: number | null;
            name: string;
            password?: string | null;
            role?: string | null;
            team_id?: number | null;
        };
        NewHoliday: {
            /** Format: date */
            day: string;
            name: string;
        };
        NewInvite: {
            /** Format: email */
            email: string;
            expires_in_days?: number | null;
            role?: ("admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom") | null;
            role_id?: string | null;
            team_id?: number | null;
        };
        NewPunch: {
            /** Format: date-time */
            at: string;
            email?: string | null;
            employee_id?: number | null;
            /** @enum {string} */
            kind: "in" | "out";
        };
        NewRecord: {
            /** Format: date */
            attendance_date: string;
            check_in_time?: string | null;
            check_out_time?: string | null;
            /** Format: int64 */
            employee_id: number;
            notes?: string | null;
            place?: string | null;
            /** @enum {string} */
            status: "Present" | "Late" | "WFH" | "Leave" | "Absent";
        };
        NewRole_wish: {
            description?: string | null;
            name: string;
            permissions: components["schemas"]["Grant_wish"][];
        };
        NewTeam: {
            department_id?: number | null;
            lead_id?: number | null;
            team_name: string;
        };
        NewVideo: {
            content_type: string;
            filename: string;
            sha256?: string | null;
            /** Format: int64 */
            size: number;
        };
        Notification: {
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            kind: "correction_asked" | "correction_approved" | "correction_rejected" | "analysis_finished" | "analysis_failed" | "import_finished" | "import_stopped" | "import_failed" | "join_asked" | "invitation_accepted" | "role_changed";
            link: string;
            /** Format: uuid */
            notification_id: string;
            read_at: string | null;
            values: {
                [key: string]: string;
            };
        };
        NotificationChange: {
            read: boolean;
        };
        OutboxNotice: {
            /** Format: int64 */
            attempts: number;
            can_retry: boolean;
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            kind: "invitation" | "password_reset" | "password_changed" | "account_approved" | "domain_proof" | "join_confirmation" | "mail_test";
            /** @enum {string} */
            language: "ar" | "de" | "en" | "es" | "fr" | "hi" | "ja" | "pt";
            last_error: string | null;
            /** Format: uuid */
            notice_id: string;
            recipient: string;
            sent_at: string | null;
            /** @enum {string} */
            state: "queued" | "sent" | "failed" | "not_configured";
            subject: string;
        };
        OwnProof: {
            code?: string | null;
            password?: string | null;
        };
        PasswordChange: {
            current_password: string;
            new_password: string;
        };
        PasswordReset: {
            password: string;
            token: string;
        };
        PermissionView: {
            description: string;
            /** @enum {string} */
            permission: "anyone" | "signed_url" | "signed_in" | "member" | "users_read" | "users_write" | "users_approve" | "roles_manage" | "view_as" | "invites_manage" | "colleagues_read" | "employees_read" | "employees_write" | "departments_write" | "company_manage" | "api_keys_manage" | "audit_read" | "jobs_manage" | "notices_manage" | "metrics_read" | "attendance_own" | "attendance_read" | "attendance_write" | "attendance_approve" | "attendance_rules" | "attendance_overview" | "imports_run" | "assistant_use" | "videos_upload" | "videos_read" | "videos_manage" | "emotion_dashboard" | "emotion_results";
            scopes: ("self" | "own_team" | "own_department" | "company")[];
        };
        Pie: {
            pie: {
                [key: string]: number;
            };
        };
        Position: {
            department_id: number | null;
            manager_id: number | null;
            role: string | null;
            team_id: number | null;
            /** Format: date */
            valid_from: string;
        };
        /** @description RFC 9457 problem details */
        Problem: {
            code: string;
            detail: string;
            error: string;
            errors: {
                field: string;
                message: string;
            }[];
            request_id: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: string[];
        };
        ProofAnswer: {
            token: string;
        };
        ProofWish: {
            mailbox?: ("postmaster" | "hostmaster" | "webmaster" | "admin") | null;
        };
        PunchAnswer: {
            /** @enum {string} */
            fate: "accepted" | "duplicate" | "refused";
            reason: string | null;
            record_id: number | null;
        };
        PunchBatch: {
            punches: components["schemas"]["NewPunch"][];
        };
        PunchBatchAnswer: {
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            duplicates: number;
            items: components["schemas"]["PunchAnswer"][];
            /** Format: int64 */
            refused: number;
        };
        Reason: {
            code: string | null;
            holds: boolean;
            /** @enum {string} */
            kind: "account" | "role" | "permission" | "relation" | "policy" | "existence";
            permission: ("anyone" | "signed_url" | "signed_in" | "member" | "users_read" | "users_write" | "users_approve" | "roles_manage" | "view_as" | "invites_manage" | "colleagues_read" | "employees_read" | "employees_write" | "departments_write" | "company_manage" | "api_keys_manage" | "audit_read" | "jobs_manage" | "notices_manage" | "metrics_read" | "attendance_own" | "attendance_read" | "attendance_write" | "attendance_approve" | "attendance_rules" | "attendance_overview" | "imports_run" | "assistant_use" | "videos_upload" | "videos_read" | "videos_manage" | "emotion_dashboard" | "emotion_results") | null;
            relation: ("self" | "own_team" | "own_department" | "company") | null;
            scope: ("self" | "own_team" | "own_department" | "company") | null;
            text: string;
        };
        RecordChange: {
            check_in_time?: string | null;
            check_out_time?: string | null;
            notes?: string | null;
            place?: string | null;
            status?: ("Present" | "Late" | "WFH" | "Leave" | "Absent") | null;
        };
        RecoveryCodes: {
            recovery_codes: string[];
        };
        Refresh: {
            grant_type?: string | null;
            refresh?: string | null;
            refresh_token?: string | null;
        };
        Register: {
            company_name?: string | null;
            /** Format: email */
            email: string;
            first_name?: string | null;
            invite?: string | null;
            last_name?: string | null;
            password: string;
            phone_number?: string | null;
            username?: string | null;
        };
        Registered: {
            tokens: components["schemas"]["Tokens"] | null;
            user: components["schemas"]["UserProfile"];
        };
        ResetPromised: {
            message: string;
        };
        RoleChange_wish: {
            description?: string | null;
            name?: string | null;
            permissions?: components["schemas"]["Grant_wish"][] | null;
        };
        RoleView: {
            built_in: boolean;
            description: string;
            name: string;
            /** Format: int64 */
            people: number;
            permissions: components["schemas"]["Grant"][];
            role_id: string;
            updated_at: string | null;
        };
        RowReport: {
            after: unknown;
            before: unknown;
            field: string | null;
            message: string | null;
            outcome: ("created" | "changed" | "unchanged" | "refused" | "undone" | "kept") | null;
            /** Format: int64 */
            row: number;
            subject: number | null;
        };
        RuleAsked: {
            came_at: string | null;
            grace_minutes: number | null;
            holds: boolean;
            holiday: string | null;
            rule: string;
            starts_at: string | null;
            text: string;
        };
        RulesChange: {
            grace_minutes?: number | null;
            longest_shift_hours?: number | null;
            records_absences?: boolean | null;
            starts_at?: string | null;
            working_days?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[] | null;
        };
        SecondFactorState: {
            confirmed_at: string | null;
            /** Format: int64 */
            recovery_codes_left: number;
            totp: boolean;
        };
        SessionView: {
            address: string;
            /** Format: date-time */
            created_at: string;
            current: boolean;
            device: string;
            /** Format: date-time */
            last_used_at: string;
            /** Format: uuid */
            session_id: string;
        };
        SheetPerson: {
            days: string;
            /** Format: int64 */
            employee_id: number;
            name: string;
        };
        SignedUp: {
            /** Format: uuid */
            company_id: string;
            email: string;
            message: string;
            /** @enum {string} */
            role: "admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom";
            /** Format: uuid */
            user_id: string;
        };
        SignIn: {
            client_id?: string | null;
            client_secret?: string | null;
            email?: string | null;
            grant_type?: string | null;
            otp?: string | null;
            password: string;
            scope?: string | null;
            username?: string | null;
        };
        SignUp: {
            company_name?: string | null;
            /** Format: email */
            email: string;
            jurisdiction?: string | null;
            name?: string | null;
            password: string;
            time_zone?: string | null;
            username?: string | null;
        };
        SocketTicket: {
            /** Format: date-time */
            expires_at: string;
            ticket: string;
        };
        Summary: {
            active_employees: number | null;
            avg_stress: number | null;
            processed_videos: number | null;
            top_emotion: string | null;
            /** Format: int64 */
            total_employees: number;
            total_videos: number | null;
            withheld: string | null;
        };
        Team: {
            /** Format: date-time */
            created_at: string;
            department_id: number | null;
            lead_id: number | null;
            /** Format: int64 */
            team_id: number;
            team_name: string;
            /** Format: date-time */
            updated_at: string;
        };
        TeamChange: {
            department_id?: number | null;
            lead_id?: number | null;
            team_name?: string | null;
        };
        Tokens: {
            access: string;
            access_token: string;
            /** Format: int64 */
            expires_in: number;
            refresh: string;
            refresh_token: string;
            token_type: string;
        };
        TotpCode: {
            code: string;
        };
        TotpEnrolment: {
            secret: string;
            uri: string;
        };
        Trend: {
            series: components["schemas"]["TrendDay"][];
        };
        TrendDay: {
            anger: number | null;
            anxiety: number | null;
            /** Format: date */
            date: string;
            fatigue: number | null;
            happiness: number | null;
            neutral: number | null;
            stress: number | null;
            surprise: number | null;
        };
        TrendRow: {
            /** Format: int64 */
            count: number;
            /** Format: date */
            earliest_date: string;
            employee_id: number | null;
            employee_name: string | null;
            /** Format: date */
            latest_date: string;
            percentage: number;
            /** Format: date */
            period_end: string;
            /** Format: date */
            period_start: string;
            /** @enum {string} */
            status: "Present" | "Late" | "WFH" | "Leave" | "Absent";
            team_id: number | null;
            team_name: string | null;
        };
        UnreadNotifications: {
            /** Format: int64 */
            unread: number;
        };
        UploadTicket: {
            /** Format: date-time */
            expires_at: string;
            headers: {
                [key: string]: string;
            };
            method: string;
            upload_url: string;
            /** Format: uuid */
            video_id: string;
        };
        UserChange: {
            avatar_url?: string | null;
            first_name?: string | null;
            is_active?: boolean | null;
            language?: ("ar" | "de" | "en" | "es" | "fr" | "hi" | "ja" | "pt") | null;
            last_name?: string | null;
            phone_number?: string | null;
            role?: ("admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom") | null;
            role_id?: string | null;
            username?: string | null;
        };
        UserProfile: {
            avatar_url: string | null;
            /** Format: date-time */
            created_at: string;
            department_id: number | null;
            email: string;
            employee_id: number | null;
            first_name: string | null;
            full_name: string;
            hire_date: string | null;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            joined_by_domain: string | null;
            language: ("ar" | "de" | "en" | "es" | "fr" | "hi" | "ja" | "pt") | null;
            last_login: string | null;
            last_name: string | null;
            phone_number: string | null;
            /** @enum {string} */
            role: "admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom";
            role_id: string | null;
            /** @enum {string} */
            state: "active" | "pending" | "disabled";
            /** Format: date-time */
            updated_at: string;
            username: string | null;
        };
        VideoDetail: {
            duration_seconds: number | null;
            employee_id: number | null;
            error: string | null;
            faces_detected: number | null;
            is_processed: boolean;
            model: components["schemas"]["ModelName"] | null;
            original_filename: string;
            predictions: {
                [key: string]: number;
            };
            progress: number;
            /** @enum {string} */
            status: "uploading" | "queued" | "processing" | "processed" | "failed" | "refused";
            status_text: string | null;
            timeline: components["schemas"]["Moment"][];
            top_emotion: string | null;
            top_score: number | null;
            transcript: string | null;
            /** Format: date-time */
            upload_timestamp: string;
            /** Format: uuid */
            user_id: string;
            /** Format: uuid */
            video_id: string;
        };
        VideoState: {
            /** @enum {string} */
            status: "uploading" | "queued" | "processing" | "processed" | "failed" | "refused";
            /** Format: uuid */
            video_id: string;
        };
        VideoSummary: {
            duration_seconds: number | null;
            error: string | null;
            is_processed: boolean;
            original_filename: string;
            progress: number;
            /** @enum {string} */
            status: "uploading" | "queued" | "processing" | "processed" | "failed" | "refused";
            top_emotion: string | null;
            top_score: number | null;
            /** Format: date-time */
            upload_timestamp: string;
            /** Format: uuid */
            video_id: string;
        };
        ViewAs: {
            /** Format: uuid */
            user_id: string;
        };
        ViewedBy: {
            email: string;
            /** Format: date-time */
            ends_at: string;
            full_name: string;
            over: boolean;
            /** Format: uuid */
            user_id: string;
        };
        ViewUrl: {
            /** Format: date-time */
            expires_at: string;
            method: string;
            url: string;
        };
        WeekNumbers: {
            /** Format: int64 */
            absent: number;
            attendance_rate: number | null;
            best_day: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday") | null;
            /** Format: date */
            from: string;
            /** Format: int64 */
            late: number;
            /** Format: int64 */
            leave: number;
            /** Format: int64 */
            present: number;
            /** Format: date */
            to: string;
            /** Format: int64 */
            wfh: number;
        };
        Withheld: {
            withheld: string;
        };
    };
    responses: {
        /** @description Bad Request */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unauthorized */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Forbidden */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not Found */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Conflict */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Length Required */
        Problem411: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Precondition Failed */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Content Too Large */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unsupported Media Type */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Range Not Satisfiable */
        Problem416: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unprocessable Content */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too Many Requests */
        Problem429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unavailable For Legal Reasons */
        Problem451: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Service Unavailable */
        Problem503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_access_explain: {
        parameters: {
            query?: {
                resource?: string;
                user?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_access_view_as: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewAs"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewedBy"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_access_view_as: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_api_keys: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_api_keys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshApiKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_api_keys_by_key_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_attendance: {
        parameters: {
            query?: {
                employee_id?: number;
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                from?: string;
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                sort?: string;
                status?: "Present" | "Late" | "WFH" | "Leave" | "Absent";
                team_id?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRecord"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_attendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecord"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_attendance_by_record_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                record_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRecord"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_attendance_by_record_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                record_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_attendance_by_record_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                record_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_attendance_by_record_id_explain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                record_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DayExplained"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_attendance_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PunchBatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PunchBatchAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_attendance_check_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_attendance_check_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckOut"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRecord"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_attendance_employee_by_employee_id: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                from?: string;
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                sort?: string;
                status?: "Present" | "Late" | "WFH" | "Leave" | "Absent";
                to?: string;
            };
            header?: never;
            path: {
                employee_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRecord"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_attendance_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRules"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_attendance_rules: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRules"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_attendance_rules_by_team_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                team_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRules"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_attendance_rules_by_team_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                team_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_attendance_sheet: {
        parameters: {
            query?: {
                month?: string;
                team_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthSheet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_attendance_team_by_team_id: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                from?: string;
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                sort?: string;
                status?: "Present" | "Late" | "WFH" | "Leave" | "Absent";
                to?: string;
            };
            header?: never;
            path: {
                team_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceRecord"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_audit_logs: {
        parameters: {
            query?: {
                action?: string;
                days?: number;
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                resource?: string;
                /** @description Items to leave out, instead of page */
                skip?: number;
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_audit_logs_export: {
        parameters: {
            query?: {
                action?: string;
                days?: number;
                format?: "csv" | "json" | "xlsx";
                resource?: string;
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_audit_verify: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access?: string;
                        access_token?: string;
                        /** Format: int64 */
                        expires_in?: number;
                        refresh?: string;
                        refresh_token?: string;
                        token_type?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_auth_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_auth_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_auth_mfa: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorState"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_mfa_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnProof"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_mfa_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpEnrolment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_auth_mfa_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnProof"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_mfa_totp_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_password_forgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenPassword"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetPromised"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
                "application/x-www-form-urlencoded": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access?: string;
                        access_token?: string;
                        /** Format: int64 */
                        expires_in?: number;
                        refresh?: string;
                        refresh_token?: string;
                        token_type?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_register_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinConfirmation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joined"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_auth_sessions: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_auth_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_auth_sessions_by_session_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_signup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedUp"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
                "application/x-www-form-urlencoded": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access?: string;
                        access_token?: string;
                        /** Format: int64 */
                        expires_in?: number;
                        refresh?: string;
                        refresh_token?: string;
                        token_type?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_auth_token_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
                "application/x-www-form-urlencoded": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access?: string;
                        access_token?: string;
                        /** Format: int64 */
                        expires_in?: number;
                        refresh?: string;
                        refresh_token?: string;
                        token_type?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_chat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["assistant_NewMessage_wish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assistant_ChatAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_chat_conversations: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assistant_Conversation"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_chat_conversations_by_conversation_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assistant_ConversationShown"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_chat_conversations_by_conversation_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                conversation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_chat_conversations_by_conversation_id_messages_by_number_csv: {
        parameters: {
            query?: {
                step?: number;
            };
            header?: never;
            path: {
                conversation_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_chat_language_model: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assistant_ModelChoice"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_chat_language_model: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["assistant_ModelWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assistant_ModelChoice"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_chat_reports: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assistant_Report"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_chat_reports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["assistant_NewReport_wish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assistant_Report"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_chat_reports_by_report_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assistant_Report"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_chat_reports_by_report_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_chat_reports_by_report_id_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                report_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["assistant_ReportRun"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["assistant_ChatAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_companies_current: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_companies_current: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_companies_current_domains: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDomain"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_companies_current_domains: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEmailDomain"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDomain"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_companies_current_domains_by_domain_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDomain"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_companies_current_domains_by_domain_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailDomainChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDomain"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_companies_current_domains_by_domain_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_companies_current_domains_by_domain_id_proof: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                domain_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofWish"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailDomain"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_consents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_consents_by_purpose: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                purpose: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_corrections: {
        parameters: {
            query?: {
                employee_id?: number;
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                state?: "open" | "approved" | "rejected" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_corrections: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCorrection"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_corrections_by_correction_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                correction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_corrections_by_correction_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                correction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_corrections_by_correction_id_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                correction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_corrections_by_correction_id_reject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                correction_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionDecision"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_departments: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_departments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDepartment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_departments_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_departments_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Department"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_departments_by_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_domain_proofs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainVerified"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_domain_proofs_by_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DomainProof"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_employees: {
        parameters: {
            query?: {
                department_id?: number;
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                is_active?: boolean;
                /** @description The same as page_size */
                limit?: number;
                manager_id?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                q?: string;
                /** @description Items to leave out, instead of page */
                skip?: number;
                sort?: string;
                team_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Employee"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_employees: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEmployeeUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Employee"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_employees_by_employee_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                employee_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Employee"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_employees_by_employee_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                employee_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployeeChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Employee"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_employees_by_employee_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                employee_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_employees_by_employee_id_history: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path: {
                employee_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Position"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_employees_by_employee_id_invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                employee_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmployeeInvite"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshInvite"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    get_health_database: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependencyHealth"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependencyHealth"];
                };
            };
        };
    };
    get_health_history: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                hours?: number;
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthSample"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_health_redis: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependencyHealth"];
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependencyHealth"];
                };
            };
        };
    };
    get_holidays: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                from?: string;
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holiday"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_holidays: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHoliday"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Holiday"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_holidays_by_day: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_holidays_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_holidays_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/calendar": unknown;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayImport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_dashboard_emotion_distribution: {
        parameters: {
            query?: {
                department?: number;
                from?: string;
                team?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        distribution?: {
                            [key: string]: number;
                        };
                        total?: number;
                        withheld?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_dashboard_emotion_histogram_distribution: {
        parameters: {
            query?: {
                bins?: number;
                department?: number;
                emotion?: string;
                from?: string;
                team?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        emotion?: string;
                        histogram?: components["schemas"]["HistogramBin"][];
                        withheld?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_dashboard_emotion_pie_distribution: {
        parameters: {
            query?: {
                department?: number;
                from?: string;
                team?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pie?: {
                            [key: string]: number;
                        };
                        withheld?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_dashboard_emotion_trend: {
        parameters: {
            query?: {
                days?: number;
                department?: number;
                from?: string;
                team?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        series?: components["schemas"]["TrendDay"][];
                        withheld?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_dashboard_employee_department: {
        parameters: {
            query?: {
                department?: number;
                from?: string;
                team?: number;
                to?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeDepartments"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_dashboard_Employee_department: {
        parameters: {
            query?: {
                department?: number;
                from?: string;
                team?: number;
                to?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployeeDepartments"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_dashboard_export: {
        parameters: {
            query?: {
                department?: number;
                format?: string;
                from?: string;
                team?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Withheld"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_dashboard_summary: {
        parameters: {
            query?: {
                department?: number;
                from?: string;
                team?: number;
                to?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_employees: {
        parameters: {
            query?: {
                department?: number;
                from?: string;
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                q?: string;
                /** @description Items to leave out, instead of page */
                skip?: number;
                sort?: string;
                team?: number;
                to?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HrEmployees"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_hr_employees_by_employee_id: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                employee_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HrEmployeeDetail"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    post_hr_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access?: string;
                        access_token?: string;
                        /** Format: int64 */
                        expires_in?: number;
                        refresh?: string;
                        refresh_token?: string;
                        token_type?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_hr_signup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignUp"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedUp"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_imports: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSummary"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_imports_by_import_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_imports_by_import_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_imports_by_import_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_imports_by_import_id_rows: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                outcome?: "created" | "changed" | "unchanged" | "refused" | "undone" | "kept";
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RowReport"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_imports_by_import_id_run: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRun"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_imports_by_import_id_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_imports_attendance: {
        parameters: {
            query?: {
                filename?: string;
            };
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_imports_employees: {
        parameters: {
            query?: {
                filename?: string;
            };
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                "text/csv": unknown;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_invitations_by_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteWelcome"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_invites: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_invites: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvite"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreshInvite"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_invites_by_invite_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                invite_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_jobs: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                state?: "queued" | "running" | "done" | "dead" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["jobs_Job"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_jobs_by_job_id_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["jobs_Job"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_livez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_looks: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Look"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_models: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCard"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_models_by_name: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCard"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_notices_outbox: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                kind?: "invitation" | "password_reset" | "password_changed" | "account_approved" | "domain_proof" | "join_confirmation" | "mail_test";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                q?: string;
                /** @description Items to leave out, instead of page */
                skip?: number;
                state?: "queued" | "sent" | "failed" | "not_configured";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxNotice"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_notices_outbox_by_notice_id_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxNotice"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_notices_preview_by_kind: {
        parameters: {
            query?: {
                format?: "html" | "text";
                language?: "ar" | "de" | "en" | "es" | "fr" | "hi" | "ja" | "pt";
            };
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_notices_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxNotice"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_notifications: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                unread?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_notifications_by_notification_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotificationChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_notifications_read_all: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotifications"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_notifications_unread: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotifications"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_objects_by_company_by_folder_by_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                company: string;
                folder: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Partial Content */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": unknown;
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            416: components["responses"]["Problem416"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_objects_by_company_by_folder_by_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                company: string;
                folder: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": unknown;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            411: components["responses"]["Problem411"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_org_chart: {
        parameters: {
            query?: {
                as_of?: string;
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                manager_id?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                team_id?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChartEntry"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_permissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermissionView"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"][];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_roles: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole_wish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_roles_by_role_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChange_wish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_roles_by_role_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_summarize_attendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSummary"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_teams: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_teams: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTeam"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_teams_by_team_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                team_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_teams_by_team_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                team_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_teams_by_team_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                team_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
                "application/x-www-form-urlencoded": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access?: string;
                        access_token?: string;
                        /** Format: int64 */
                        expires_in?: number;
                        refresh?: string;
                        refresh_token?: string;
                        token_type?: string;
                    };
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_trends: {
        parameters: {
            query?: {
                end_date?: string;
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                group_by?: "team" | "employee" | "status";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                start_date?: string;
                step?: "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendRow"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_users: {
        parameters: {
            query?: {
                department_id?: number;
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                q?: string;
                role?: "admin" | "hr" | "manager" | "analyst" | "employee" | "user" | "custom";
                /** @description Items to leave out, instead of page */
                skip?: number;
                status?: "active" | "pending" | "disabled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserProfile"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_users_by_user_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserProfile"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    put_users_by_user_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserProfile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_users_by_user_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_users_by_user_id_approve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserProfile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_users_by_user_id_restore: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserProfile"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    get_videos: {
        parameters: {
            query?: {
                /** @description Every row that the filters match, as a file, instead of a page */
                format?: "csv" | "xlsx" | "json";
                /** @description The same as page_size */
                limit?: number;
                /** @description Which page, from 1 */
                page?: number;
                /** @description Items of a page: 50 unless said, at most 200 */
                page_size?: number;
                /** @description Items to leave out, instead of page */
                skip?: number;
                status?: "uploading" | "queued" | "processing" | "processed" | "failed" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description first, prev, next and last page, as RFC 8288 says */
                    Link?: string;
                    /** @description How many there are in all */
                    "X-Total-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoSummary"][];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
    post_videos: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVideo"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadTicket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_videos_by_video_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoDetail"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    delete_videos_by_video_id: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that the change is based on: 412 when it is no longer that */
                "If-Match"?: string;
            };
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    post_videos_by_video_id_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoState"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    post_videos_by_video_id_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoState"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    get_videos_by_video_id_view_url: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag that is known: 304 when it is still that */
                "If-None-Match"?: string;
            };
            path: {
                video_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description Changes with what is said */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewUrl"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            429: components["responses"]["Problem429"];
            451: components["responses"]["Problem451"];
            503: components["responses"]["Problem503"];
        };
    };
    post_ws_tickets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request under the same key takes effect once, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocketTicket"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            503: components["responses"]["Problem503"];
        };
    };
}
