#include "features/access/passwords.hpp"

#include "features/access/password_rules.hpp"
#include "platform/crypto/crypto.hpp"

namespace attune {

std::string Passwords::hashed(Work& work, const std::string& password, std::string_view email, std::string_view field) {
    if (auto weakness = weakness_of(password, email, common_)) throw invalid(std::string(field), *std::move(weakness));
    return work.offload(pool_, [&] { return crypto::hash_password(password); });
}

Passwords::Verdict Passwords::check(Work& work, const std::optional<std::string>& hash, const std::string& password) {
    return work.offload(pool_, [&] {
        Verdict verdict;
        verdict.right = crypto::verify_password(hash ? *hash : crypto::decoy_hash(), password) && hash;
        if (verdict.right && crypto::needs_rehash(*hash)) verdict.upgrade = crypto::hash_password(password);
        return verdict;
    });
}

}  // namespace attune
