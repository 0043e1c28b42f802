#pragma once
// Mail to people: a notice is ordered in the transaction that causes it, rendered in the reader's language, sent by a job,
// and its fate stays visible in the outbox.

#include "features/notices/types.hpp"
#include "platform/db/db.hpp"
#include "platform/http/http.hpp"

namespace attune {

class Notices {
public:
    // In the caller's transaction: the row of the outbox and the job that sends it. Nothing is mailed when it rolls back.
    // A value that the kind does not name, or one that is missing, is a Bug; an unknown language is written in English.
    void post(Work& work, const Notice& notice);
};

}  // namespace attune
