#include <yyjson.h>

#include <cstdlib>
#include <format>
#include <memory>

#include "core/text.hpp"
#include "platform/traces/traces.hpp"

namespace attune::traces {
namespace {

constexpr int status_error = 2;

struct FreeDocument {
    void operator()(yyjson_mut_doc* document) const { yyjson_mut_doc_free(document); }
};

class Writer {
public:
    Writer() : document_(yyjson_mut_doc_new(nullptr)) {}

    yyjson_mut_val* object() { return yyjson_mut_obj(document_.get()); }
    yyjson_mut_val* array(std::initializer_list<yyjson_mut_val*> items = {}) {
        auto* made = yyjson_mut_arr(document_.get());
        for (auto* item : items) yyjson_mut_arr_append(made, item);
        return made;
    }
    // OTLP's JSON writes 64-bit numbers as text.
    yyjson_mut_val* text(const std::string& value) {
        const auto valid = valid_utf8(value);
        return yyjson_mut_strncpy(document_.get(), valid.data(), valid.size());
    }
    yyjson_mut_val* number(std::int64_t value) { return yyjson_mut_sint(document_.get(), value); }
    void add(yyjson_mut_val* object, const char* name, yyjson_mut_val* value) {
        yyjson_mut_obj_add_val(document_.get(), object, name, value);
    }

    yyjson_mut_val* attribute(const std::string& key, const char* type, const std::string& value) {
        auto* typed = object();
        add(typed, type, text(value));
        auto* made = object();
        add(made, "key", text(key));
        add(made, "value", typed);
        return made;
    }

    std::string finish(yyjson_mut_val* root) {
        yyjson_mut_doc_set_root(document_.get(), root);
        std::size_t length = 0;
        const std::unique_ptr<char, decltype(&std::free)> bytes(yyjson_mut_write(document_.get(), 0, &length),
                                                                &std::free);
        return bytes ? std::string(bytes.get(), length) : std::string{};
    }

private:
    std::unique_ptr<yyjson_mut_doc, FreeDocument> document_;
};

std::string nanoseconds(std::chrono::system_clock::time_point moment) {
    return std::to_string(std::chrono::duration_cast<std::chrono::nanoseconds>(moment.time_since_epoch()).count());
}

yyjson_mut_val* span_value(Writer& json, const Span& span) {
    auto* value = json.object();
    json.add(value, "traceId", json.text(trace_id_of(span.context)));
    json.add(value, "spanId", json.text(span_id_of(span.context.span)));
    if (span.parent != 0) json.add(value, "parentSpanId", json.text(span_id_of(span.parent)));
    json.add(value, "name", json.text(span.name));
    json.add(value, "kind", json.number(static_cast<int>(span.kind)));
    const auto begin = span.end - std::chrono::duration_cast<std::chrono::system_clock::duration>(span.took);
    json.add(value, "startTimeUnixNano", json.text(nanoseconds(begin)));
    json.add(value, "endTimeUnixNano", json.text(nanoseconds(span.end)));
    auto* attributes = json.array();
    for (const auto& [key, text] : span.texts)
        if (!text.empty()) yyjson_mut_arr_append(attributes, json.attribute(key, "stringValue", text));
    for (const auto& [key, number] : span.numbers)
        yyjson_mut_arr_append(attributes, json.attribute(key, "intValue", std::to_string(number)));
    json.add(value, "attributes", attributes);
    auto* status = json.object();
    if (span.failed) json.add(status, "code", json.number(status_error));
    json.add(value, "status", status);
    return value;
}

}  // namespace

std::string document(const Settings& settings, const std::vector<Span>& spans) {
    Writer json;
    auto* resource = json.object();
    json.add(resource, "attributes",
             json.array({json.attribute("service.name", "stringValue", settings.service),
                         json.attribute("service.version", "stringValue", settings.version)}));
    auto* scope = json.object();
    json.add(scope, "name", json.text("attune"));
    auto* values = json.array();
    for (const auto& span : spans) yyjson_mut_arr_append(values, span_value(json, span));
    auto* of_scope = json.object();
    json.add(of_scope, "scope", scope);
    json.add(of_scope, "spans", values);
    auto* of_resource = json.object();
    json.add(of_resource, "resource", resource);
    json.add(of_resource, "scopeSpans", json.array({of_scope}));
    auto* root = json.object();
    json.add(root, "resourceSpans", json.array({of_resource}));
    return json.finish(root);
}

}  // namespace attune::traces
