// SPDX-License-Identifier: MIT
#pragma once

// A map that cannot be exported: one sentence for the user that says what failed, for which file, and what to do.

#include "libgeo/base/error.h"

namespace marz {

class ExportError : public geo::Error {
public:
    using geo::Error::Error;
};

}  // namespace marz
