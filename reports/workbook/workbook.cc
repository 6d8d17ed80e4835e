// SPDX-License-Identifier: GPL-3.0-or-later
// The door of speerpunt-workbook.so, and all of it.
#include <algorithm>
#include <cmath>
#include <memory>

#include <xlsxwriter.h>

#include "corpus/error.hh"
#include "reports/workbook/workbook_module.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostRows = LXW_ROW_MAX - 1;  // without the headings
constexpr std::size_t kMostUnits = 32767;           // of UTF-16, in a cell
constexpr std::size_t kMostLinks = 65530;           // on a sheet; Excel drops the others
// The first moment that a ZIP archive can name: a workbook that is made again is the same.
constexpr time_t kCreated = 315532800;  // 1980-01-01

[[noreturn]] void fail(lxw_error error) {
  throw Error("file-unwritable", std::string("cannot write the workbook: ") + lxw_strerror(error),
              {}, "check that there is room for temporary files");
}

std::string fitting(const std::string& text) {
  std::size_t units = 0, kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    units += length == 4 ? 2 : 1;
    if (units > kMostUnits) return text.substr(0, kept) + "…";
    if (units < kMostUnits) kept = at + length;
    at += length;
  }
  return text;
}

class Sheet {
 public:
  Sheet(lxw_workbook* workbook, const Table& table)
      : sheet_(workbook_add_worksheet(workbook, table.title.c_str())),
        bold_(workbook_add_format(workbook)),
        wrapped_(workbook_add_format(workbook)),
        date_(workbook_add_format(workbook)),
        link_(workbook_add_format(workbook)) {
    if (sheet_ == nullptr) fail(LXW_ERROR_SHEETNAME_ALREADY_USED);
    format_set_bold(bold_);
    format_set_text_wrap(wrapped_);
    format_set_num_format(date_, "yyyy-mm-dd");
    format_set_font_color(link_, LXW_COLOR_BLUE);
    format_set_underline(link_, LXW_UNDERLINE_SINGLE);
    format_set_text_wrap(link_);
    for (lxw_format* format : {bold_, wrapped_, date_, link_})
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    write(table);
  }

 private:
  void write(const Table& table) {
    const auto last_column = static_cast<lxw_col_t>(table.columns.size() - 1);
    for (lxw_col_t column = 0; column <= last_column; ++column) {
      const TableColumn& one = table.columns[column];
      worksheet_set_column(sheet_, column, column, one.width, nullptr);
      worksheet_write_string(sheet_, 0, column, one.heading.c_str(), bold_);
    }
    const bool all = table.rows.size() <= kMostRows;
    const std::size_t count = all ? table.rows.size() : kMostRows - 1;
    for (std::size_t row = 0; row < count; ++row) {
      for (lxw_col_t column = 0; column <= last_column; ++column)
        write(static_cast<lxw_row_t>(row + 1), column, table.rows[row][column]);
    }
    if (!all) {
      const std::string rest = "… en " + std::to_string(table.rows.size() - count) +
                               " rijen meer, die een werkblad niet kan bevatten";
      worksheet_write_string(sheet_, LXW_ROW_MAX - 1, 0, rest.c_str(), wrapped_);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(count), last_column);
    worksheet_repeat_rows(sheet_, 0, 0);
    worksheet_set_landscape(sheet_);
  }

  void write(lxw_row_t row, lxw_col_t column, const TableCell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell.value)) {
      worksheet_write_number(sheet_, row, column, static_cast<double>(*number), wrapped_);
    } else if (const auto* real = std::get_if<double>(&cell.value); real && std::isfinite(*real)) {
      worksheet_write_number(sheet_, row, column, *real, wrapped_);
    } else if (const auto* date = std::get_if<Date>(&cell.value); date && is_day(*date)) {
      lxw_datetime day{};
      day.year = date->year();
      day.month = date->sort_key() / 100 % 100;
      day.day = date->sort_key() % 100;
      worksheet_write_datetime(sheet_, row, column, &day, date_);
    } else if (const std::string text = fitting(text_of(cell)); !text.empty()) {
      write_text(row, column, text, cell.link);
    }
  }

  void write_text(lxw_row_t row, lxw_col_t column, const std::string& text,
                  const std::string& link) {
    const bool web = link.starts_with("http://") || link.starts_with("https://");
    // The text of the cell is written last: where the library refuses a link, it stands alone.
    if (!link.empty() && links_ < kMostLinks) {
      const std::string address = web ? link : "external:" + link;
      if (worksheet_write_url(sheet_, row, column, address.c_str(), link_) == LXW_NO_ERROR) {
        ++links_;
        worksheet_write_string(sheet_, row, column, text.c_str(), link_);
        return;
      }
    }
    worksheet_write_string(sheet_, row, column, text.c_str(), wrapped_);
  }

  // Excel counts days from 1900 on.
  static bool is_day(const Date& date) {
    return date.precision == DatePrecision::kDay && date.year() >= 1901 && date.year() <= 9999;
  }

  lxw_worksheet* sheet_;
  lxw_format* bold_;
  lxw_format* wrapped_;
  lxw_format* date_;
  lxw_format* link_;
  std::size_t links_ = 0;
};

void set_properties(lxw_workbook* workbook, std::string_view title) {
  std::string name(title), comment("Gemaakt door speerpunt. Taal: nl.");
  lxw_doc_properties properties{};
  properties.title = name.data();
  properties.comments = comment.data();
  properties.created = kCreated;
  workbook_set_properties(workbook, &properties);
  workbook_set_custom_property_string(workbook, "Language", "nl");
}

void write_workbook(std::span<const Table> tables, std::string_view title,
                    const std::string& path) {
  std::unique_ptr<lxw_workbook, decltype(&lxw_workbook_free)> workbook(workbook_new(path.c_str()),
                                                                       lxw_workbook_free);
  if (!workbook) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
  set_properties(workbook.get(), title);
  for (const Table& table : tables) const Sheet sheet(workbook.get(), table);
  // It frees the workbook, whether it succeeds or not.
  if (const lxw_error error = workbook_close(workbook.release()); error != LXW_NO_ERROR)
    fail(error);
}

}  // namespace
}  // namespace speerpunt

extern "C" speerpunt::WriteWorkbook speerpunt_workbook_module(const char* version) {
  return std::string_view(version) == SPEERPUNT_VERSION ? speerpunt::write_workbook : nullptr;
}
