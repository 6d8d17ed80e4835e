// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// AddressSanitizer reserves terabytes of address space for its shadow.
#if defined(__SANITIZE_ADDRESS__)
#define SPEERPUNT_ADDRESS_SPACE_IS_LIMITED 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SPEERPUNT_ADDRESS_SPACE_IS_LIMITED 0
#endif
#endif
#ifndef SPEERPUNT_ADDRESS_SPACE_IS_LIMITED
#define SPEERPUNT_ADDRESS_SPACE_IS_LIMITED 1
#endif

namespace speerpunt {

// False in a build with AddressSanitizer, whether by GCC or by Clang.
inline constexpr bool kLimitsMemory = SPEERPUNT_ADDRESS_SPACE_IS_LIMITED != 0;

}  // namespace speerpunt
