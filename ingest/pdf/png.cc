// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/pdf/png.hh"

#include <png.h>

#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr int kCompression = 2;

void append(png_structp png, png_bytep bytes, png_size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))
      ->append(reinterpret_cast<const char*>(bytes), size);
}

void flush(png_structp) {}

// libpng may not go on after an error; ours ends the call through its C frames, which hold nothing.
[[noreturn]] void fail(png_structp, png_const_charp message) {
  throw Error("page-unavailable", std::string("the picture cannot be written: ") + message);
}

void ignore(png_structp, png_const_charp) {}

struct Writer {
  Writer() : png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, ignore)) {
    if (png != nullptr) info = png_create_info_struct(png);
    if (info == nullptr) throw Error("page-unavailable", "no memory for a picture");
  }
  ~Writer() { png_destroy_write_struct(&png, &info); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  png_structp png;
  png_infop info = nullptr;
};

}  // namespace

std::string to_png(int width, int height, const std::function<const unsigned char*(int y)>& row) {
  std::string bytes;
  Writer writer;
  png_set_write_fn(writer.png, &bytes, append, flush);
  png_set_compression_level(writer.png, kCompression);
  png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
  png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(width),
               static_cast<png_uint_32>(height), 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(writer.png, writer.info);
  for (int y = 0; y < height; ++y) png_write_row(writer.png, row(y));
  png_write_end(writer.png, writer.info);
  return bytes;
}

}  // namespace speerpunt
