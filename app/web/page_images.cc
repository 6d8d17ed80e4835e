// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/web/page_images.hh"

#include <algorithm>

#include "app/write_file.hh"
#include "corpus/error.hh"

namespace speerpunt::web {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kMostPictureBytes = std::uintmax_t{256} << 20;
constexpr std::size_t kMostPages = 300;

ReadLimits drawing_limits() {
  ReadLimits limits;
  limits.time = std::chrono::seconds(20);
  limits.output_bytes = std::size_t{64} << 20;
  return limits;
}

std::string name_of(const DocumentId& document, PageNumber page) {
  return document + "-" + std::to_string(page.value);
}

}  // namespace

PageImages::PageImages(const Workspace& workspace, int children)
    : workspace_(workspace),
      viewer_(children, drawing_limits()),
      folder_(workspace.root() / "page-images") {
  look_around();
}

// What an earlier run left, the newest first.
void PageImages::look_around() {
  std::error_code none;
  std::vector<std::pair<fs::file_time_type, Kept>> found;
  for (const auto& entry : fs::directory_iterator(folder_, none)) {
    std::error_code gone;
    if (entry.path().extension() != ".png") continue;
    found.push_back(
        {entry.last_write_time(gone), {entry.path().filename().string(), entry.file_size(gone)}});
  }
  std::ranges::sort(found, std::greater{}, [](const auto& one) { return one.first; });
  for (auto& [time, kept] : found) {
    bytes_ += kept.size;
    pictures_.push_back(std::move(kept));
  }
}

fs::path PageImages::original(const DocumentId& document) const {
  const auto file = workspace_.original(document);
  if (!file)
    throw Error("original-missing", "the stored copy of this document is gone", document,
                "add it again");
  return *file;
}

std::shared_ptr<const PageView> PageImages::words(const DocumentId& document, PageNumber page) {
  const std::string name = name_of(document, page);
  {
    const std::lock_guard guard(lock_);
    const auto known = std::ranges::find(words_, name, [](const auto& one) { return one.first; });
    if (known != words_.end()) {
      words_.splice(words_.begin(), words_, known);
      return words_.front().second;
    }
  }
  auto view = std::make_shared<const PageView>(viewer_.view(original(document), page, 0));
  keep(name, view);
  return view;
}

fs::path PageImages::picture(const DocumentId& document, PageNumber page, int pixels) {
  const std::string name = name_of(document, page) + "-" + std::to_string(pixels) + ".png";
  if (!knows(name)) {
    const PageView view = viewer_.view(original(document), page, pixels);
    if (view.png.empty())
      throw Error("page-unavailable", "this page cannot be drawn", document, "open the original");
    keep(name, view.png);
  }
  return folder_ / name;
}

bool PageImages::knows(const std::string& name) {
  const std::lock_guard guard(lock_);
  const auto known = std::ranges::find(pictures_, name, &Kept::name);
  if (known == pictures_.end()) return false;
  std::error_code gone;
  if (!fs::exists(folder_ / name, gone)) {
    bytes_ -= known->size;
    pictures_.erase(known);
    return false;
  }
  pictures_.splice(pictures_.begin(), pictures_, known);
  return true;
}

void PageImages::keep(const std::string& name, const std::string& bytes) {
  const std::lock_guard guard(lock_);
  fs::create_directories(folder_);
  write_file(folder_ / name, bytes);
  pictures_.push_front({name, bytes.size()});
  bytes_ += bytes.size();
  while (bytes_ > kMostPictureBytes && pictures_.size() > 1) {
    std::error_code gone;
    fs::remove(folder_ / pictures_.back().name, gone);
    bytes_ -= pictures_.back().size;
    pictures_.pop_back();
  }
}

void PageImages::keep(const std::string& name, std::shared_ptr<const PageView> words) {
  const std::lock_guard guard(lock_);
  words_.emplace_front(name, std::move(words));
  if (words_.size() > kMostPages) words_.pop_back();
}

}  // namespace speerpunt::web
