// SPDX-License-Identifier: MIT
#pragma once

// Loops over pixels and vertices are written so that the compiler does several in one instruction.
// MARZ_PROCESSOR_CLONES before a function has it compiled twice, for every 64-bit processor and for those with AVX2,
// which take twice as many at once; the loader chooses. Where that is not to be had (another processor, another C
// library, under sanitizers, which start later than the choice) there is one version only. Fused multiplication is left
// out on purpose: all versions give the same numbers.
//
// MARZ_WIDE_PROCESSOR_CLONES is for long loops of plain arithmetic: there is a third version, for AVX-512. That brings
// fused multiplication with it, so that such a file is compiled with -ffp-contract=off.

#include <cstddef>

#if defined(__x86_64__) && defined(__linux__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && !defined(MARZ_ONE_PROCESSOR)
#define MARZ_PROCESSOR_CLONES __attribute__((target_clones("avx2", "default"), flatten))
#define MARZ_WIDE_PROCESSOR_CLONES __attribute__((target_clones("avx512f", "avx2", "default"), flatten))
#else
#define MARZ_PROCESSOR_CLONES
#define MARZ_WIDE_PROCESSOR_CLONES
#endif
