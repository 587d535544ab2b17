// SPDX-License-Identifier: MIT
#define POINTERHOLDER_TRANSITION 4  // plain shared pointers, as from qpdf 12 on
#include "libgeo/document/pdf_predictor.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace geo {

namespace {

constexpr std::size_t mostBytesOfRow = 1U << 20U;

/// Rows are gathered, whatever the pieces in which they come; a last one may be shorter.
class Rows : public Pipeline {
public:
    Rows(Pipeline* into, std::size_t bytes) : Pipeline("rows", into), m_bytes(bytes) {}

    void write(const unsigned char* data, std::size_t size) override {
        while (size > 0) {
            const std::size_t taken = std::min(size, m_bytes - m_row.size());
            m_row.insert(m_row.end(), data, data + taken);
            data += taken;
            size -= taken;
            if (m_row.size() == m_bytes)
                flush();
        }
    }
    void finish() override {
        if (!m_row.empty())
            flush();
        getNext()->finish();
    }

protected:
    /// Hands the row on as it was.
    virtual void take(std::vector<unsigned char>& row) = 0;

private:
    void flush() {
        take(m_row);
        m_row.clear();
    }

    std::size_t m_bytes;
    std::vector<unsigned char> m_row;
};

class TiffRows : public Rows {
public:
    TiffRows(Pipeline* into, const PredictorForm& form) : Rows(into, form.bytesOfRow), m_pixel(form.bytesOfPixel) {}

protected:
    void take(std::vector<unsigned char>& row) override {
        for (std::size_t i = m_pixel; i < row.size(); ++i)
            row[i] = static_cast<unsigned char>(row[i] + row[i - m_pixel]);
        getNext()->write(row.data(), row.size());
    }

private:
    std::size_t m_pixel;
};

/// The nearest of left, above and the one between them to what these promise (PNG specification, 9.4).
int paeth(int left, int above, int aboveLeft) {
    const int promised = left + above - aboveLeft;
    const int fromLeft = std::abs(promised - left);
    const int fromAbove = std::abs(promised - above);
    const int fromBoth = std::abs(promised - aboveLeft);
    if (fromLeft <= fromAbove && fromLeft <= fromBoth)
        return left;
    return fromAbove <= fromBoth ? above : aboveLeft;
}

/// Each row begins with a byte that says what it differs from.
class PngRows : public Rows {
public:
    PngRows(Pipeline* into, const PredictorForm& form)
        : Rows(into, form.bytesOfRow + 1), m_pixel(form.bytesOfPixel), m_above(form.bytesOfRow) {}

protected:
    void take(std::vector<unsigned char>& row) override {
        const int kind = row.front();
        row.erase(row.begin());
        for (std::size_t i = 0; i < row.size(); ++i) {
            const int left = i >= m_pixel ? row[i - m_pixel] : 0;
            const int aboveLeft = i >= m_pixel ? m_above[i - m_pixel] : 0;
            row[i] = static_cast<unsigned char>(row[i] + promise(kind, left, m_above[i], aboveLeft));
        }
        std::copy(row.begin(), row.end(), m_above.begin());
        getNext()->write(row.data(), row.size());
    }

private:
    static int promise(int kind, int left, int above, int aboveLeft) {
        switch (kind) {
            case 1:
                return left;
            case 2:
                return above;
            case 3:
                return (left + above) / 2;
            case 4:
                return paeth(left, above, aboveLeft);
            default:
                return 0;
        }
    }

    std::size_t m_pixel;
    std::vector<unsigned char> m_above;
};

/// The number under a key, or what it is where there is none; 0 where it is no number that can be.
std::size_t numberIn(QPDFObjectHandle parameters, const char* key, std::size_t usual) {
    QPDFObjectHandle value = parameters.getKey(key);
    if (value.isNull())
        return usual;
    const long long number = value.isInteger() ? value.getIntValue() : 0;
    return number > 0 && number <= static_cast<long long>(8 * mostBytesOfRow) ? static_cast<std::size_t>(number) : 0;
}

}  // namespace

bool PredictorForm::read(QPDFObjectHandle parameters) {
    if (parameters.isNull())
        return true;
    if (!parameters.isDictionary())
        return false;
    const std::size_t predictor = numberIn(parameters, "/Predictor", 1);
    const std::size_t colours = numberIn(parameters, "/Colors", 1);
    const std::size_t bits = numberIn(parameters, "/BitsPerComponent", 8);
    const std::size_t columns = numberIn(parameters, "/Columns", 1);
    if (predictor == 1)
        return true;
    const bool known = predictor == 2 ? bits == 8 : predictor >= 10 && predictor <= 15;
    if (!known || colours == 0 || bits == 0 || columns == 0 || colours > 64 || bits > 32)
        return false;
    kind = predictor == 2 ? Kind::tiff : Kind::png;
    bytesOfPixel = (colours * bits + 7) / 8;
    bytesOfRow = (columns * colours * bits + 7) / 8;
    return bytesOfRow <= mostBytesOfRow;
}

std::unique_ptr<Pipeline> PredictorForm::predictorBefore(Pipeline* into) const {
    switch (kind) {
        case Kind::tiff:
            return std::make_unique<TiffRows>(into, *this);
        case Kind::png:
            return std::make_unique<PngRows>(into, *this);
        case Kind::none:
            break;
    }
    return nullptr;
}

}  // namespace geo
