// SPDX-License-Identifier: MIT
#pragma once

// What countries are called in the languages that are written in and around Central Asia, as ICU's data has it.

#include "libgeo/article/gazetteer.h"

namespace geo {

/// Gives each country of the gazetteer these names.
void addCountryNames(Gazetteer& gazetteer);

}  // namespace geo
