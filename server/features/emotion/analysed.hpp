#pragma once
// Videos that come with their results, and the consent to them: of another time, or of companies that are only there to be looked at.

#include <map>
#include <optional>
#include <string>

#include "features/emotion/types.hpp"
#include "platform/db/db.hpp"

namespace attune {

struct AnalysedVideo {
    VideoId video_id;  // its object is in the store already, under object_key_of() (emotion.hpp)
    UserId user_id;
    std::optional<EmployeeId> employee_id;
    std::optional<DepartmentId> department_id;
    std::optional<TeamId> team_id;
    std::string filename, content_type;
    std::int64_t size = 0;
    Timestamp uploaded_at;
    Date day;  // local, of the upload
    double duration_seconds = 0;
    std::int64_t faces = 1;
    std::map<std::string, double> predictions;  // 0…1; not empty
    std::vector<Moment> timeline;
    std::string status_text;
    ModelName model;
};

// Keeps the video as if its analysis had just ended, with all that is kept beside it. For who has made sure that the company's
// policy allows it.
void keep_analysed(Work& work, const AnalysedVideo& video);

// Notes that the person agreed to the present text at that moment.
void note_consent(Work& work, const UserId& user, Instant at);

}  // namespace attune
