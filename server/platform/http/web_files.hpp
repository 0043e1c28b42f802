#pragma once
// The built web app in memory: read at start, served with a tag of its content, and compressed where the browser takes that: as the
// app's build left it beside a file (x.js.br and x.js.gz), and what has none compressed here meanwhile.

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
    // index.html, as the answer to any page, which names what this page needs too: its files, the texts in the browser's language, and
    // what it asks about who is signed in.
    Reply app(const Request& request, int status) const;

private:
    struct File;
    // The files that a page needs beside index.html's own, as a Link field.
    struct Preload {
        bool for_signed_in = false;
        std::string page, link;
    };
    Reply reply_with(const File& file, const Request& request) const;
    void read(const std::string& folder);
    void read_preloads();
    void compress(std::stop_token stop);

    std::map<std::string, std::unique_ptr<File>, std::less<>> files_;
    std::vector<std::string> pages_;
    std::vector<Preload> preloads_;
    std::map<std::string, std::string, std::less<>> texts_;  // by language, as Link fields
    std::string asked_;                                      // of who is signed in, as a Link field
    std::jthread compressing_;
};

}  // namespace attune::http
