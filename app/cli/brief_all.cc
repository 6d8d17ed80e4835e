// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/brief_all.hh"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "app/briefing_check.hh"
#include "app/briefing_export.hh"
#include "app/cli/briefing_desk.hh"
#include "app/counted.hh"
#include "corpus/error.hh"
#include "corpus/join.hh"
#include "corpus/split.hh"

namespace speerpunt::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> forms_of(const Arguments& arguments) {
  const std::string given = arguments.value_or("--format", "docx");
  std::vector<std::string> forms;
  for (const std::string_view form : split(given, ',')) {
    if (!is_briefing_form(form)) {
      throw Error("usage", "a briefing cannot be written as \"" + std::string(form) + "\"", {},
                  "--format takes docx, pdf, html, md and json, with commas between them");
    }
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.emplace_back(form);
  }
  if (forms.empty()) throw Error("usage", "--format names no form");
  return forms;
}

// Of a theme within a theme both, "dokteren-in-coronatijd-optimale-zorg".
std::string file_name(std::string theme, const std::string& form_id) {
  std::replace(theme.begin(), theme.end(), '/', '-');
  return theme + "-" + form_id;
}

class AllBriefings {
 public:
  AllBriefings(const Arguments& arguments, Terminal& terminal)
      : folder_(arguments.value_or("--output", "")),
        before_(arguments.value_or("--since-briefing", "")),
        forms_(forms_of(arguments)),
        desk_(arguments, terminal),
        terminal_(terminal) {
    std::error_code trouble;
    fs::create_directories(folder_, trouble);
    if (trouble || !fs::is_directory(folder_)) {
      throw Error("file-unwritable", "cannot make the folder", folder_.string(),
                  "brief --all writes to a folder");
    }
    if (!before_.empty() && !fs::is_directory(before_)) {
      throw Error("usage", "with --all, --since-briefing takes the folder of earlier briefings",
                  before_.string());
    }
  }

  ExitCode write() {
    for (const Theme& theme : desk_.themes()) {
      try {
        write_on(theme.id);
      } catch (const Error& error) {
        if (error.code() == "theme-empty") {
          nothing_.push_back(theme.id);
          continue;
        }
        ++failed_;
        terminal_.note(theme.id + " could not be written:");
        terminal_.tell(error);
      }
    }
    terminal_.note("wrote " + counted(written_, "briefing") + " as " + join(forms_, ", ") + ": " +
                   counted(quotes_, "quote") + ", each found on its page");
    if (!nothing_.empty()) terminal_.note("nothing to quote on: " + join(nothing_, ", "));
    if (!without_earlier_.empty())
      terminal_.note("no earlier briefing of: " + join(without_earlier_, ", "));
    if (failed_ > 0) {
      terminal_.note(counted(failed_, "briefing") + " could not be written");
      return written_ > 0 ? kPartlyDone : kFailed;
    }
    return written_ > 0 ? kDone : kNothingFound;
  }

 private:
  void write_on(const std::string& theme) {
    const std::string name = file_name(theme, desk_.request().form.id);
    const std::optional<Provenance> before = earlier(name);
    const Briefing briefing = desk_.brief_on(theme, before);
    if (quotes_in(briefing) == 0) {
      nothing_.push_back(theme);
      return;
    }
    if (!before_.empty() && !before) without_earlier_.push_back(theme);
    for (const std::string& form : forms_) {
      desk_.write(briefing, form, folder_ / (name + "." + form));
    }
    ++written_;
    quotes_ += quotes_in(briefing);
  }

  std::optional<Provenance> earlier(const std::string& name) const {
    if (before_.empty()) return {};
    for (const char* form : {"docx", "pdf", "html", "md", "json"}) {
      const fs::path file = provenance_path(before_ / (name + "." + form));
      if (fs::exists(file)) return read_provenance(file);
    }
    return {};
  }

  fs::path folder_;
  fs::path before_;
  std::vector<std::string> forms_;
  BriefingDesk desk_;
  Terminal& terminal_;
  std::size_t written_ = 0;
  std::size_t quotes_ = 0;
  std::size_t failed_ = 0;
  std::vector<std::string> nothing_;
  std::vector<std::string> without_earlier_;
};

}  // namespace

ExitCode brief_all(const Arguments& arguments, Terminal& terminal) {
  const std::string folder = arguments.value_or("--output", "");
  if (folder.empty() || folder == "-") {
    throw Error("usage", "brief --all needs a folder", {}, "add -o FOLDER");
  }
  return AllBriefings(arguments, terminal).write();
}

}  // namespace speerpunt::cli
