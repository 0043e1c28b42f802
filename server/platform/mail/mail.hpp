#pragma once
// Mail over SMTP, each message as text and HTML side by side. Blocks: on a pool or in a job only.
//
// Certificates are always verified. Nothing is retried: the caller knows when. A message that the server accepted and whose
// confirmation was lost may arrive twice, both times with the same Message-ID.

#include <chrono>
#include <expected>
#include <string>

#include "core/time.hpp"

namespace attune::mail {

// Of smtp://, which begins in the clear: required refuses a server that offers no STARTTLS. smtps:// is encrypted anyway.
enum class Encryption { off, required };

struct Server {
    std::string url;             // smtp://host:port or smtps://host:port, nothing else in it
    std::string user, password;  // empty: no sign-in
    Encryption encryption = Encryption::required;
    std::string authority_file;  // PEM; empty: the authorities that the system trusts
    std::chrono::milliseconds connect_timeout{10'000}, timeout{30'000};  // timeout: of the whole delivery
};

struct Address {
    std::string name;     // may be empty; any language
    std::string address;  // somebody@example.com
};

struct Message {
    Address from;
    std::string to;
    std::string subject;     // any language
    std::string text, html;  // UTF-8, both needed
    std::string id;          // left side of the Message-ID; the right one is the sender's domain
    Instant date;
};

// Why a message was not accepted. Permanent: this server will never take this message (5xx after sign-in). Temporary: it
// asked to come back (4xx), was away, or its sign-in or certificate is at fault, which somebody may mend.
struct Failure {
    enum class Kind { temporary, permanent };
    Kind kind = Kind::temporary;
    std::string reason;  // in words, with what the server said; one line of UTF-8
};

class Sender {
public:
    explicit Sender(Server server);

    // An address, a subject or an id with a line break or NUL in it is a Bug: nobody writes headers of their own.
    std::expected<void, Failure> send(const Message& message) const;

private:
    Server server_;
};

}  // namespace attune::mail
