// SPDX-License-Identifier: MIT
#pragma once

// Rows of a PDF's stream that were written as what differs from the bytes beside and above (ISO 32000-1, 7.4.4.4).
// Private to libgeo/document.

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <cstddef>
#include <memory>

namespace geo {

struct PredictorForm {
    enum class Kind { none, tiff, png } kind = Kind::none;
    std::size_t bytesOfPixel = 1;
    std::size_t bytesOfRow = 1;

    /// From a stream's /DecodeParms; null is none. False where they cannot be, or are of a kind that is not read here:
    /// differences of components that are no whole bytes, rows of more than a megabyte.
    bool read(QPDFObjectHandle parameters);

    /// What brings the rows back and hands them on; null where there is nothing to do.
    std::unique_ptr<Pipeline> predictorBefore(Pipeline* into) const;
};

}  // namespace geo
