// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/xlsx.hh"

#include <filesystem>

#include <stdlib.h>
#include <unistd.h>

#include "corpus/data.hh"
#include "corpus/error.hh"
#include "corpus/part.hh"
#include "reports/workbook/workbook_module.hh"

namespace speerpunt {
namespace {

// A file that is gone when this is.
class TemporaryFile {
 public:
  TemporaryFile() {
    path_ = (std::filesystem::temp_directory_path() / "speerpunt-XXXXXX").string();
    const int file = ::mkstemp(path_.data());
    if (file < 0) throw Error("file-unwritable", "cannot write a temporary file", path_);
    ::close(file);
  }
  ~TemporaryFile() { ::unlink(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

constexpr Module kWorkbookModule{"speerpunt-workbook.so", kWorkbookSymbol, "workbook-unavailable",
                                 "makes workbooks", "workbooks"};

}  // namespace

std::string to_xlsx(std::span<const Table> tables, std::string_view title) {
  const TemporaryFile file;
  door_of<WriteWorkbook>(kWorkbookModule, SPEERPUNT_VERSION)(tables, title, file.path());
  return read_file(file.path());
}

}  // namespace speerpunt
