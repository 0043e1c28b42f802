#include "core/problem.hpp"

#include <algorithm>
#include <array>
#include <format>
#include <utility>

namespace attune {
namespace {

// Every code that Attune answers, once. Sentences say what is so and, where it helps, what to do.
constexpr auto sentences = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"api_key_not_found", "There is no such key."},
    {"approval_pending", "Your request to join is waiting for approval by the company."},
    {"attendance_already_recorded", "This day has been recorded already. Change that record instead."},
    {"attendance_record_not_found", "There is no such attendance record."},
    {"already_approved", "This person has been approved already."},
    {"body_too_large", "The request is larger than this address accepts."},
    {"bad_credentials", "The e-mail address or the password is not right."},
    {"checksum_mismatch", "The uploaded bytes do not match the checksum that was announced."},
    {"company_not_found", "There is no such company."},
    {"consent_needed", "This needs your consent first. You can give it on your consent page."},
    {"consent_not_found", "There is no consent of that name."},
    {"conversation_not_found", "There is no such conversation."},
    {"correction_decided", "This correction has been decided already."},
    {"correction_not_found", "There is no such correction."},
    {"correction_open_already", "A correction of this day is waiting already. Withdraw it first."},
    {"csrf_token_wrong", "The request did not carry the right X-CSRF-Token. Reload the page and try again."},
    {"company_name_taken", "There is a company of this name already."},
    {"cookies_need_https", "Browsers keep a session only over https or on the machine itself. Open Attune over https, "
                           "or start it with --insecure-cookies."},
    {"department_name_taken", "There is a department of this name already."},
    {"database_unavailable", "The database does not answer. Try again in a moment."},
    {"department_not_found", "There is no such department."},
    {"domain_proof_not_found",
     "This link does not exist, has been used, or has expired. The company can send a new one."},
    {"domain_proof_needs_mail",
     "A domain is proved by a mail, and no mail server is set up. Whoever runs this server sets "
     "SMTP_URL and MAIL_FROM first."},
    {"email_domain_added", "This domain is on the company's list already."},
    {"email_domain_not_found", "There is no such domain."},
    {"email_domain_taken",
     "This domain has been verified for another company already. It has to be given up there first."},
    {"email_domain_unverified", "Sign-up can be opened once the domain is verified: open the link in the mail first."},
    {"email_domain_verified", "This domain is verified already."},
    {"email_taken", "Somebody has an account with this e-mail address already."},
    {"employee_email_taken", "There is an employee with this e-mail address already."},
    {"employee_has_user", "This person can sign in already."},
    {"employee_not_found", "There is no such employee."},
    {"emotion_model_unavailable", "The emotion model does not answer. Try again in a moment."},
    {"header_too_large", "The head of the request is larger than this server reads."},
    {"http_version_unknown", "This server speaks HTTP/1.0 and HTTP/1.1."},
    {"holiday_not_found", "There is no holiday on that day."},
    {"holiday_taken", "There is a holiday on that day already."},
    {"idempotency_in_flight", "The same request is still running. Ask again in a moment."},
    {"idempotency_key_reused", "This Idempotency-Key was used for another request. Take a new one."},
    {"internal_error", "Something went wrong on our side. The request id helps us to find it."},
    {"invalid_request", "Some of the values cannot be used."},
    {"import_not_done", "Only an import that has written something can be taken back, and once."},
    {"import_not_found", "There is no such import."},
    {"import_not_ready", "This import is running, or has been carried out already."},
    {"invite_not_found", "This invitation does not exist, has been used, or has expired."},
    {"invite_other_address", "This invitation was sent to another e-mail address."},
    {"job_not_found", "There is no such job."},
    {"job_not_retryable", "Only a job that has failed for good can be run again."},
    {"join_confirmation_not_found", "This link does not exist, has been used, or has expired."},
    {"jurisdiction_needed", "Say first where the company is, because the law on emotion analysis depends on it."},
    {"lease_lost", "Another worker has taken this job over."},
    {"last_admin", "A company keeps at least one admin. Make somebody else an admin first."},
    {"answer_not_found", "There is no such answer in this conversation."},
    {"answer_pending", "Your last question is being answered. Wait for that answer first."},
    {"length_required", "This address needs to know the length of the body first."},
    {"mail_not_configured", "No mail server is set up, so no mail can be sent."},
    {"malformed_request", "This is not a well-formed request."},
    {"method_not_allowed", "This address does not answer that method."},
    {"method_unknown", "This server does not know that method."},
    {"model_not_found", "There is no such model."},
    {"not_acceptable", "This address cannot answer in the wanted format."},
    {"not_allowed", "You may not do this."},
    {"not_checked_in", "There is no shift to end. Check in first, or ask for a correction."},
    {"not_disabled", "This person has access already."},
    {"not_oneself", "You cannot do this to yourself."},
    {"not_pending", "There is no request that waits for approval."},
    {"not_found", "There is nothing at this address."},
    {"not_signed_in", "Sign in first."},
    {"notice_not_found", "There is no such mail."},
    {"notification_not_found", "There is no such notification."},
    {"notice_not_retryable", "Only a mail that failed, and whose contents are still kept, can be sent again."},
    {"object_exists", "Something has been uploaded to this address already."},
    {"object_not_found", "There is nothing stored at this address."},
    {"otp_needed", "Give the code of your authenticator app, or one of your recovery codes."},
    {"otp_wrong", "This code is not right, or has been used."},
    {"origin_not_allowed", "This site may not open a connection here."},
    {"overloaded", "The server is busy. Try again in a moment."},
    {"pending_user_not_found", "There is no such request to join."},
    {"policy_changed", "The company's policy does not allow this analysis any more."},
    {"policy_hides_individuals", "The company's policy shows results of groups only, never of one person."},
    {"policy_prohibited",
     "Inferring emotions of people at work from face or voice is prohibited here (EU AI Act, Article 5(1)(f))."},
    {"precondition_failed", "Somebody changed this in the meantime. Reload it and try again."},
    {"reference_broken", "This refers to something that is not there, or something else still refers to it."},
    {"refresh_token_wrong", "This session has ended. Sign in again."},
    {"role_built_in", "Built-in roles stay as they are. Make a role of the company's own instead."},
    {"role_in_use", "People have this role. Give them another one first."},
    {"role_name_taken", "There is a role of this name already."},
    {"role_not_found", "There is no such role."},
    {"report_name_taken", "You have a report of this name already."},
    {"report_not_found", "There is no such report."},
    {"request_timeout", "The request took too long to arrive."},
    {"safety_programme_only", "Only the person who runs the safety programme sees these results."},
    {"session_not_found", "There is no such session."},
    {"reset_not_found", "This link does not exist, has been used, or has expired. Ask for a new one."},
    {"second_factor_active", "A second factor is in use already. Remove it first."},
    {"second_factor_not_found", "There is no second factor yet. Set one up first."},
    {"service_draining", "The server is restarting. Try again in a moment."},
    {"service_unreachable", "Another service that is needed here does not answer. Try again in a moment."},
    {"signature_wrong", "This link is not valid, has expired, or was made for something else."},
    {"team_name_taken", "There is a team of this name already."},
    {"team_not_found", "There is no such team."},
    {"storage_full", "The server's disk is full. Nothing was stored."},
    {"storage_unavailable", "The place where files are kept does not answer. Try again in a moment."},
    {"tool_not_found", "There is no such tool."},
    {"too_many_attempts", "Too many attempts. Wait a little and try again."},
    {"too_many_requests", "Too many requests. Wait a little and try again."},
    {"too_many_api_keys", "A company may have 100 keys in use. Revoke one first."},
    {"too_many_domain_proofs", "Enough mail has been sent to this domain for now. Try again in an hour."},
    {"too_many_email_domains", "A company may have 100 domains. Remove one first."},
    {"too_many_reports", "A person may have 100 reports. Delete one first."},
    {"too_many_roles", "A company may have 100 roles of its own. Delete one first."},
    {"transfer_encoding_unknown", "This server reads bodies as they are, or chunked."},
    {"unsupported_media_type", "This address reads application/json."},
    {"upload_incomplete", "Nothing has been uploaded for this video yet."},
    {"upload_size_wrong", "The uploaded file has another size than was announced."},
    {"username_taken", "Somebody has this user name already."},
    {"user_not_active", "This person has no access at present."},
    {"user_not_found", "There is no such user."},
    {"view_not_found", "You are not viewing as anybody."},
    {"view_over", "You have viewed as this person for long enough. Stop, and begin again if you need to."},
    {"viewing", "You are viewing as somebody already. Stop first."},
    {"viewing_only", "While you view as somebody else you can only look, and not at what is theirs alone."},
    {"video_not_found", "There is no such video."},
    {"video_not_retryable", "Only a video whose analysis failed can be analysed again."},
    {"video_not_uploading", "This video has been uploaded already."},
    {"not_a_video", "This file is not a video that can be read."},
});

}  // namespace

std::string sentence_for(std::string_view code) {
    const auto found = std::ranges::find(sentences, code, &std::pair<std::string_view, std::string_view>::first);
    if (found != sentences.end()) return std::string(found->second);
    std::string words(code);
    std::ranges::replace(words, '_', ' ');
    return words;
}

Problem::Problem(int status, std::string code, std::string detail, std::vector<FieldError> errors)
    : status(status), code(std::move(code)), detail(std::move(detail)), errors(std::move(errors)) {}

Problem problem(int status, std::string code) {
    auto sentence = sentence_for(code);
    return {status, std::move(code), std::move(sentence)};
}

Problem invalid(std::vector<FieldError> errors) {
    return {400, "invalid_request", sentence_for("invalid_request"), std::move(errors)};
}

Problem invalid(std::string field, std::string message) {
    std::vector<FieldError> errors;
    errors.push_back({std::move(field), std::move(message)});
    return invalid(std::move(errors));
}

Problem unauthenticated(std::string code) { return problem(401, std::move(code)); }
Problem forbidden(std::string code) { return problem(403, std::move(code)); }
Problem not_found(std::string_view noun) { return problem(404, std::format("{}_not_found", noun)); }
Problem conflict(std::string code) { return problem(409, std::move(code)); }
Problem unavailable_for_legal_reasons(std::string code) { return problem(451, std::move(code)); }

Problem too_many_requests(std::string code, int retry_after_seconds) {
    auto result = problem(429, std::move(code));
    result.retry_after_seconds = retry_after_seconds;
    return result;
}

Problem unavailable(std::string code, int retry_after_seconds) {
    auto result = problem(503, std::move(code));
    result.retry_after_seconds = retry_after_seconds;
    return result;
}

void check(bool holds, std::string_view claim, std::source_location where) {
    if (!holds) throw Bug(std::format("{} ({}:{})", claim, where.file_name(), where.line()));
}

}  // namespace attune
