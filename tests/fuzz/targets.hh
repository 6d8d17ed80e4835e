// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is fuzzed: functions that take any bytes, and that end the process where a promise is
// broken. An Error is no fault: it is how bad input is refused.
#include <array>
#include <string_view>

namespace speerpunt::fuzz {

void fuzz_html(std::string_view bytes);
void fuzz_mail(std::string_view bytes);
void fuzz_docx(std::string_view bytes);
void fuzz_pdf(std::string_view bytes);  // by a sandboxed child
void fuzz_normaliser(std::string_view bytes);
void fuzz_finders(std::string_view bytes);  // sentences, dates, references, recommendations
void fuzz_query(std::string_view bytes);
void fuzz_json(std::string_view bytes);
void fuzz_skos(std::string_view bytes);
void fuzz_http(std::string_view bytes);  // one connection, sent to a server on loopback

struct Target {
  std::string_view name;  // of its folder in seeds/
  void (*run)(std::string_view bytes);
};

inline constexpr auto kTargets = std::to_array<Target>({{"html", fuzz_html},
                                                        {"mail", fuzz_mail},
                                                        {"docx", fuzz_docx},
                                                        {"pdf", fuzz_pdf},
                                                        {"normaliser", fuzz_normaliser},
                                                        {"finders", fuzz_finders},
                                                        {"query", fuzz_query},
                                                        {"json", fuzz_json},
                                                        {"skos", fuzz_skos},
                                                        {"http", fuzz_http}});

// True in the fuzzer, which sees what is reached in its own process only; the limits of a reader
// hold only in a child.
inline bool reads_pdf_itself = false;

// Ends the process, saying which promise was broken.
void require(bool kept, const char* promise);

}  // namespace speerpunt::fuzz
