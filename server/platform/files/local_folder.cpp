#include "platform/files/local_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <format>

#include "core/problem.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/log/log.hpp"

namespace attune::files {

namespace fs = std::filesystem;

Descriptor::~Descriptor() {
    if (number_ >= 0) close(number_);
}

LocalFolder::LocalFolder(fs::path folder) : root_(fs::absolute(folder) / "objects") {
    for (const auto* name : {".incoming", ".facts", ".locks"}) make_folders(root_ / name);
}

void LocalFolder::fail(std::string_view what, std::string_view name) const {
    const int cause = errno;
    log::error("the local store failed", {{"step", what}, {"file", name}, {"cause", std::strerror(cause)}});
    throw unavailable("storage_unavailable", 5);
}

void LocalFolder::make_folders(const fs::path& folder) const {
    if (fs::is_directory(folder)) return;
    if (folder.has_parent_path()) make_folders(folder.parent_path());
    if (mkdir(folder.c_str(), 0700) == 0) {
        sync_folder(folder.parent_path());
    } else if (errno != EEXIST) {
        fail("make a folder", folder.native());
    }
}

void LocalFolder::sync_folder(const fs::path& folder) const {
    const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() < 0 || fsync(opened.number()) != 0) fail("sync a folder", folder.native());
}

// One of 64 locks, between processes too: a flock belongs to the open file, and each call opens it anew.
Descriptor LocalFolder::lock(std::string_view key) const {
    const auto path = root_ / ".locks" / std::format("{:02x}", crypto::sha256(key)[0] % 64);
    Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    int locked = -1;
    while (file.number() >= 0 && (locked = flock(file.number(), LOCK_EX)) != 0 && errno == EINTR) {}
    if (locked != 0) fail("lock", path.native());
    return file;
}

LocalFolder::Incoming LocalFolder::new_incoming() const {
    for (;;) {
        Incoming incoming{.path = root_ / ".incoming" / crypto::random_token(16), .file = Descriptor()};
        incoming.file = Descriptor(open(incoming.path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (incoming.file.number() < 0) fail("begin an upload", incoming.path.native());
        struct stat facts{};
        // A sweep may have taken the file between its creation and this lock.
        if (flock(incoming.file.number(), LOCK_EX | LOCK_NB) == 0 && fstat(incoming.file.number(), &facts) == 0 &&
            facts.st_nlink == 1)
            return incoming;
    }
}

void LocalFolder::write_all(int file, std::string_view bytes) const {
    while (!bytes.empty()) {
        const auto written = write(file, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            fail("write", "incoming file");
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void LocalFolder::install(const Incoming& incoming, std::string_view key, std::string_view facts_text,
                          IfThere if_there) const {
    const auto object_path = object(key), facts_path = facts(key);
    if (fsync(incoming.file.number()) != 0) fail("sync", incoming.path.native());
    const auto facts_file = new_incoming();
    write_all(facts_file.file.number(), facts_text);
    if (fsync(facts_file.file.number()) != 0) fail("sync", facts_file.path.native());

    const auto locked = lock(key);
    make_folders(object_path.parent_path());
    make_folders(facts_path.parent_path());
    if (if_there == IfThere::refuse && fs::exists(fs::symlink_status(object_path))) {
        unlink(facts_file.path.c_str());
        throw conflict("object_exists");
    }
    // Facts first: those of an object that never came to be are replaced by the next upload or swept. A replacement that
    // crashes here has facts of bytes to come, until the job that makes them runs again.
    if (rename(facts_file.path.c_str(), facts_path.c_str()) != 0) fail("rename", facts_path.native());
    sync_folder(facts_path.parent_path());
    if (if_there == IfThere::replace) {
        if (rename(incoming.path.c_str(), object_path.c_str()) != 0) fail("rename", object_path.native());
    } else {
        // link, not rename: the file system itself refuses a second one, whatever else writes here.
        if (link(incoming.path.c_str(), object_path.c_str()) != 0) {
            if (errno == EEXIST) throw conflict("object_exists");
            fail("link", object_path.native());
        }
        unlink(incoming.path.c_str());
    }
    sync_folder(object_path.parent_path());
}

void LocalFolder::remove(std::string_view key) const {
    const auto locked = lock(key);
    const auto object_path = object(key), facts_path = facts(key);
    if (unlink(object_path.c_str()) == 0) {
        sync_folder(object_path.parent_path());
    } else if (errno != ENOENT && errno != ENOTDIR) {
        fail("remove", object_path.native());
    }
    if (unlink(facts_path.c_str()) != 0 && errno != ENOENT && errno != ENOTDIR) fail("remove", facts_path.native());
}

void LocalFolder::move(std::string_view from, std::string_view to) const {
    const auto locked = lock(from);
    if (!fs::exists(fs::symlink_status(object(from)))) return;
    make_folders(object(to).parent_path());
    make_folders(facts(to).parent_path());
    unlink(facts(to).c_str());
    if (link(facts(from).c_str(), facts(to).c_str()) != 0 && errno != ENOENT) fail("link", facts(to).native());
    if (rename(object(from).c_str(), object(to).c_str()) != 0) fail("rename", object(to).native());
    sync_folder(object(to).parent_path());
    sync_folder(object(from).parent_path());
    unlink(facts(from).c_str());
}

std::size_t LocalFolder::sweep() const {
    std::size_t removed = 0;
    for (const auto& entry : fs::directory_iterator(root_ / ".incoming")) {
        const Descriptor file(open(entry.path().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
        // Its process holds the lock as long as it lives.
        if (file.number() >= 0 && flock(file.number(), LOCK_EX | LOCK_NB) == 0 && unlink(entry.path().c_str()) == 0)
            ++removed;
    }
    for (const auto& entry : fs::recursive_directory_iterator(root_ / ".facts")) {
        if (!entry.is_regular_file()) continue;
        const auto key = fs::relative(entry.path(), root_ / ".facts").native();
        const auto locked = lock(key);
        if (!fs::exists(fs::symlink_status(object(key))) && unlink(entry.path().c_str()) == 0) ++removed;
    }
    return removed;
}

}  // namespace attune::files
