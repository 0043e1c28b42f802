#pragma once
// Corrections: somebody asks for a day of theirs to be recorded otherwise, and a manager or HR decides.

#include "features/attendance/attendance.hpp"
#include "features/notifications/notifications.hpp"

namespace attune {

class Corrections {
public:
    Corrections(Attendance& attendance, Companies& companies, People& people, Audit& audit,
                Notifications& notifications)
        : attendance_(attendance), companies_(companies), people_(people), audit_(audit),
          notifications_(notifications) {}
    void routes(http::Api& api);

    // One's own, and those that one may decide, newest first.
    http::Page<Correction> list(Work& work, http::Query<CorrectionQuery> query, http::Paging page);
    // 409 `correction_open_already` while another one of that day waits.
    http::Created<Correction> ask(Work& work, NewCorrection wish);
    Correction find(Work& work, CorrectionId id);
    // Writes the day as it was asked for. Nobody decides for themselves. 409 `correction_decided`.
    Correction approve(Work& work, CorrectionId id, CorrectionDecision decision);
    Correction reject(Work& work, CorrectionId id, CorrectionDecision decision);
    void withdraw(Work& work, CorrectionId id);

private:
    struct Found {
        Correction correction;
        Employee whose;
    };
    // 404 where the asker neither asked for it nor may see it.
    Found reached(Work& work, const CorrectionId& id);
    Found decidable(Work& work, const CorrectionId& id);
    Correction decide(Work& work, const Correction& correction, CorrectionState state,
                      const CorrectionDecision& decision);
    void tell_deciders(Work& work, const Employee& whose, const Correction& asked);
    void tell_decision(Work& work, const Employee& whose, const Correction& decided);

    Attendance& attendance_;
    Companies& companies_;
    People& people_;
    Audit& audit_;
    Notifications& notifications_;
};

}  // namespace attune
