#include "features/companies/emotion_policy.hpp"

namespace attune {

bool programme_is_over(const Company& company, Instant now) {
    return company.emotion_policy == EmotionPolicy::safety_programme &&
           (!company.programme_ends || company.programme_ends->value < day_in_zone(now, company.time_zone));
}

bool allows_emotion_analysis(const Company& company, Instant now) {
    return company.jurisdiction && company.emotion_policy != EmotionPolicy::prohibited &&
           !programme_is_over(company, now);
}

}  // namespace attune
