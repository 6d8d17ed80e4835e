// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/server/module/exchange.hh"

#include <algorithm>
#include <charconv>

#include <unistd.h>

namespace speerpunt::web {
namespace {

constexpr std::size_t kFormBuffer = 65536;
constexpr std::size_t kMostParts = 2000;
constexpr std::size_t kMostName = 1000;  // bytes of the name of a field or file

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

MHD_Result take_header(void* fields, MHD_ValueKind, const char* name, const char* value) {
  static_cast<Fields*>(fields)->push_back({lower(name), value == nullptr ? "" : value});
  return MHD_YES;
}

const std::string* header(const Fields& headers, std::string_view name) {
  const auto field = std::ranges::find(headers, name, &Field::name);
  return field == headers.end() ? nullptr : &field->value;
}

}  // namespace

void Exchange::begin(MHD_Connection* connection, const char* method) {
  begun_ = true;
  connection_ = connection;
  request_.method = method;
  MHD_get_connection_values(connection, MHD_HEADER_KIND, take_header, &request_.headers);
}

bool Exchange::admit(BodyRules rules) {
  rules_ = std::move(rules);
  if (const std::string* length = header(request_.headers, "content-length")) {
    std::size_t bytes = 0;
    const char* end = length->data() + length->size();
    const auto parsed = std::from_chars(length->data(), end, bytes);
    if (parsed.ec != std::errc() || parsed.ptr != end || bytes > rules_.most_bytes) return false;
  }
  const std::string* type = header(request_.headers, "content-type");
  if (type != nullptr && lower(*type).starts_with("multipart/form-data"))
    form_.reset(MHD_create_post_processor(connection_, kFormBuffer, &Exchange::take_part, this));
  return true;
}

bool Exchange::take_body(std::string_view bytes) {
  body_bytes_ += bytes.size();
  if (body_bytes_ > rules_.most_bytes) return false;
  if (form_) return MHD_post_process(form_.get(), bytes.data(), bytes.size()) == MHD_YES;
  request_.body += bytes;
  return true;
}

bool Exchange::end_body() {
  if (!form_) return true;
  const bool whole = MHD_destroy_post_processor(form_.release()) == MHD_YES;
  if (file_.is_open()) file_.close();
  return whole && !file_.fail();
}

MHD_Result Exchange::take_part(void* self, MHD_ValueKind, const char* key, const char* filename,
                               const char*, const char*, const char* data, std::uint64_t offset,
                               std::size_t size) {
  const std::string_view bytes(size == 0 ? "" : data, size);
  return static_cast<Exchange*>(self)->take_part(key == nullptr ? "" : key, filename, bytes,
                                                 offset == 0)
             ? MHD_YES
             : MHD_NO;
}

// A part comes in pieces; of a file without a name (none was chosen) nothing is kept.
bool Exchange::take_part(std::string_view key, const char* filename, std::string_view data,
                         bool first) {
  if (key.size() > kMostName || request_.form.size() + request_.files.size() > kMostParts)
    return false;
  if (filename == nullptr) {
    if (first) request_.form.push_back({std::string(key), {}});
    request_.form.back().value += data;
    return true;
  }
  if (*filename == 0) return true;
  if (first && !open_file(key, filename)) return false;
  UploadedFile& file = *request_.files.back();
  file.size += data.size();
  if (file.size > rules_.most_file_bytes && !file.too_large) {
    file.too_large = true;
    file_.close();
    std::error_code failure;
    std::filesystem::resize_file(file.file, 0, failure);
  }
  if (file.too_large) return true;
  return static_cast<bool>(file_.write(data.data(), static_cast<std::streamsize>(data.size())));
}

bool Exchange::open_file(std::string_view key, std::string_view filename) {
  if (rules_.spool.empty() || filename.size() > kMostName) return false;
  std::string place = (rules_.spool / "web-XXXXXX").string();
  const int made = ::mkstemp(place.data());
  if (made < 0) return false;
  ::close(made);
  auto file = std::make_shared<UploadedFile>();
  file->field = key;
  file->name = filename;
  file->file = place;
  request_.files.push_back(std::move(file));
  if (file_.is_open()) file_.close();
  if (file_.fail()) return false;
  file_.open(place, std::ios::binary | std::ios::trunc);
  return file_.is_open();
}

}  // namespace speerpunt::web
