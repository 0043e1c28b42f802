#pragma once
// Declares typed routes: parsing, validation, the OpenAPI operation and the answer follow from a handler's signature.
//
//   at.get ("/{video_id}", &Emotion::find,   Permission::videos_upload, "One video");     VideoDetail find(Work&, VideoId)
//   at.post("",            &Emotion::create, Permission::videos_upload, "Announce one");  http::Created<UploadTicket> create(Work&, NewVideo)
//   at.get ("",            &Emotion::list,   …, "Own videos");                            http::Page<Video> list(Work&, http::Query<ListQuery>)
//
// After Work&: scalars (std::int64_t, Id<…>, std::string) are the path's parameters in order; http::Query<T> the query; any
// other struct the JSON body; `const http::Request&` the raw request. Answers: a struct or vector → 200 JSON, void → 204,
// Created → 201 + Location, Accepted → 202, Page → array + X-Total-Count, Reply as it is.
// Includes reflect-cpp: include it in a feature's .cpp only.

#include <rfl.hpp>
#include <rfl/json.hpp>

#include "platform/http/http.hpp"

namespace attune::http {

// JSON text → T, strictly: unknown members refused, every failed field named. Throws Problem 400.
template <class T>
T read_json(const std::string& text);
template <class T>
std::string write_json(const T& value);
template <class T>
std::string schema_of();

// A group of routes under one prefix and tag, bound to one feature object.
template <class Feature>
class Group;

class Api {
public:
    explicit Api(Router& router) : router_(router) {}
    template <class Feature>
    Group<Feature> group(std::string prefix, Feature& feature, std::string tag);
    Router& router() { return router_; }

private:
    Router& router_;
};

}  // namespace attune::http
