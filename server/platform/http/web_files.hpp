#pragma once
// The built web app in memory: read at start, compressed beside, served with a tag of its content.

#include <atomic>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "platform/http/http.hpp"

namespace attune::http {

class WebFiles {
public:
    // An empty folder: no web app. `pages` are paths, "{…}" stands for one segment.
    WebFiles(const std::string& folder, const std::vector<std::string>& pages);
    ~WebFiles();
    bool is_empty() const { return files_.empty(); }
    bool is_page(std::string_view path) const;
    // The file at this path, or nothing. Answers If-None-Match and Accept-Encoding of the request.
    std::optional<Reply> find(std::string_view path, const Request& request) const;
    // index.html, as the answer to any page, which names the files that this page needs too.
    Reply app(const Request& request, int status) const;

private:
    struct File;
    // The files that a page needs beside index.html's own, as a Link field.
    struct Preload {
        bool for_signed_in = false;
        std::string page, link;
    };
    Reply reply_with(const File& file, const Request& request) const;
    void read_preloads();
    void compress(std::stop_token stop);

    std::map<std::string, std::unique_ptr<File>, std::less<>> files_;
    std::vector<std::string> pages_;
    std::vector<Preload> preloads_;
    std::jthread compressing_;
};

}  // namespace attune::http
