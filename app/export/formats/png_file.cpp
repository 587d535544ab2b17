// SPDX-License-Identifier: MIT
#include "app/export/formats/png_file.h"

#include <zlib.h>

#include <QByteArray>
#include <QtEndian>
#include <algorithm>
#include <atomic>
#include <mutex>
#include <vector>

#include "app/export/formats/xmp_packet.h"
#include "app/export/page/export_error.h"
#include "libgeo/base/error.h"
#include "libgeo/base/parallel.h"

namespace marz {

namespace {

constexpr int bytesPerPixel = 3;
constexpr int compressionLevel = 3;       // each further one takes a third longer for three hundredths of the size
constexpr int pixelsAStripe = 1'000'000;  // 4 MB painted: a core's cache holds a good part of it

void appendNumber(QByteArray& bytes, quint32 value) {
    const quint32 bigEndian = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char*>(&bigEndian), sizeof bigEndian);
}

QByteArray chunk(const char* type, const QByteArray& content) {
    QByteArray bytes;
    bytes.reserve(content.size() + 12);
    appendNumber(bytes, static_cast<quint32>(content.size()));
    bytes.append(type, 4);
    bytes.append(content);
    const auto* const checked = reinterpret_cast<const Bytef*>(bytes.constData() + 4);
    appendNumber(bytes,
                 static_cast<quint32>(crc32(crc32(0, nullptr, 0), checked, static_cast<uInt>(content.size() + 4))));
    return bytes;
}

QByteArray header(QSize pixels) {
    QByteArray content;
    appendNumber(content, static_cast<quint32>(pixels.width()));
    appendNumber(content, static_cast<quint32>(pixels.height()));
    content.append("\x08\x02\x00\x00\x00", 5);  // eight bits each of red, green and blue; not interlaced
    return chunk("IHDR", content);
}

QByteArray resolution(int dpi) {
    QByteArray content;
    const auto dotsPerMetre = static_cast<quint32>(qRound(dpi / 0.0254));
    appendNumber(content, dotsPerMetre);
    appendNumber(content, dotsPerMetre);
    content.append('\x01');
    return chunk("pHYs", content);
}

/// International text: UTF-8, not compressed, so that any reader and any search finds it.
QByteArray text(const char* keyword, const QByteArray& utf8) {
    QByteArray content(keyword);
    content.append("\0\0\0\0\0", 5);  // its end, not compressed, method, no language, no other keyword
    content.append(utf8);
    return chunk("iTXt", content);
}

QByteArray beginning(QSize pixels, int dpi, const PageMetadata& metadata) {
    QByteArray bytes("\x89PNG\r\n\x1a\n");
    bytes += header(pixels);
    bytes += chunk("sRGB", QByteArray(1, '\0'));  // perceptual
    bytes += resolution(dpi);
    bytes += text("Title", metadata.title.toUtf8());
    bytes += text("Description", metadata.description.toUtf8());
    bytes += text("Software", metadata.software.toUtf8());
    bytes += text("XML:com.adobe.xmp", xmpPacket(metadata));
    return bytes;
}

/// Rows as PNG packs them, each behind its filter: none, as on a map of even tints every other makes the file larger,
/// and slower to pack.
std::vector<Bytef> rowsToPack(const QImage& rows) {
    const std::size_t rowBytes = static_cast<std::size_t>(rows.width()) * bytesPerPixel + 1;
    std::vector<Bytef> bytes(rowBytes * static_cast<std::size_t>(rows.height()));
    Bytef* next = bytes.data();
    for (int y = 0; y < rows.height(); ++y) {
        const auto* const pixels = reinterpret_cast<const QRgb*>(rows.constScanLine(y));
        *next++ = 0;
        for (int x = 0; x < rows.width(); ++x) {
            const QRgb pixel = pixels[x];
            *next++ = static_cast<Bytef>(pixel >> 16);
            *next++ = static_cast<Bytef>(pixel >> 8);
            *next++ = static_cast<Bytef>(pixel);
        }
    }
    return bytes;
}

enum class StripePlace { within, last };

struct PackedStripe {
    QByteArray data;  // of an IDAT chunk, without the stream's header and checksum
    uLong checksum = 0;
    z_off_t unpackedBytes = 0;
};

/// Part of one zlib stream: it ends at a byte, so that parts which were packed at once can follow each other.
PackedStripe pack(const std::vector<Bytef>& bytes, StripePlace place) {
    z_stream stream{};
    constexpr int rawDeflate = -15;
    constexpr int memoryLevel = 9;
    if (deflateInit2(&stream, compressionLevel, Z_DEFLATED, rawDeflate, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc();
    }
    PackedStripe packed;
    packed.checksum = adler32(adler32(0, nullptr, 0), bytes.data(), static_cast<uInt>(bytes.size()));
    packed.unpackedBytes = static_cast<z_off_t>(bytes.size());
    constexpr uLong forTheFlush = 16;
    packed.data.resize(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size())) + forTheFlush));
    stream.next_in = const_cast<Bytef*>(bytes.data());  // zlib only reads it
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data.data());
    stream.avail_out = static_cast<uInt>(packed.data.size());
    deflate(&stream, place == StripePlace::last ? Z_FINISH : Z_SYNC_FLUSH);
    packed.data.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

/// Writes stripes in their order, though they become ready in another.
class StripeWriter {
public:
    StripeWriter(QIODevice& device, std::size_t count) : m_device(device), m_ready(count), m_packed(count) {}

    void add(std::size_t index, PackedStripe stripe) {
        const std::lock_guard lock(m_mutex);
        m_packed[index] = std::move(stripe);
        m_ready[index] = true;
        for (; m_next < m_ready.size() && m_ready[m_next]; ++m_next) {
            write(m_packed[m_next]);
            m_packed[m_next] = {};
        }
    }

private:
    void write(PackedStripe& stripe) {
        if (m_next == 0) {
            stripe.data.prepend("\x78\x5e", 2);  // a zlib stream, packed fast
        }
        m_checksum = m_next == 0 ? stripe.checksum : adler32_combine(m_checksum, stripe.checksum, stripe.unpackedBytes);
        if (m_next + 1 == m_ready.size()) {
            appendNumber(stripe.data, static_cast<quint32>(m_checksum));
        }
        m_device.write(chunk("IDAT", stripe.data));
    }

    QIODevice& m_device;
    std::mutex m_mutex;
    std::vector<bool> m_ready;
    std::vector<PackedStripe> m_packed;
    std::size_t m_next = 0;
    uLong m_checksum = 0;
};

}  // namespace

void writePng(QIODevice& device, const PagePixels& page, int dpi, const PageMetadata& metadata,
              const std::stop_token& stop) {
    const QSize pixels = page.size();
    const int rowsAStripe = std::max(16, pixelsAStripe / pixels.width());
    const auto count = static_cast<std::size_t>((pixels.height() + rowsAStripe - 1) / rowsAStripe);
    device.write(beginning(pixels, dpi, metadata));
    StripeWriter writer(device, count);
    std::atomic<bool> failed = false;
    geo::forEachInParallel(count, [&](std::size_t index) {
        if (failed) {
            return;
        }
        try {
            if (stop.stop_requested()) {
                throw geo::Cancelled();
            }
            const int first = static_cast<int>(index) * rowsAStripe;
            const QImage rows = page.rows(first, std::min(rowsAStripe, pixels.height() - first), 1);
            const bool last = index + 1 == count;
            writer.add(index, pack(rowsToPack(rows), last ? StripePlace::last : StripePlace::within));
        } catch (...) {
            failed = true;
            throw;
        }
    });
    device.write(chunk("IEND", {}));
}

}  // namespace marz
