// SPDX-License-Identifier: MIT
#pragma once

// The three coordinate spaces, a type each, so that no function can be handed the wrong one.
//  - LonLat: degrees on WGS 84, longitude first, east and north positive.
//  - PlanePoint: metres in the plane of one projection, y to the north.
//  - ScreenPoint: device-independent pixels of one picture, origin at its top left corner, y downwards.

namespace geo {

struct LonLat {
    double lon = 0.0;
    double lat = 0.0;

    friend bool operator==(const LonLat&, const LonLat&) = default;
};

struct PlanePoint {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const PlanePoint&, const PlanePoint&) = default;
};

struct ScreenPoint {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const ScreenPoint&, const ScreenPoint&) = default;
};

}  // namespace geo
