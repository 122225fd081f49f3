// SPDX-License-Identifier: Apache-2.0
// How many recorded requests a second the console's `sign` answers on one core: the same code path
// from the octets read to the octets written.
//
// bench_sign [--floor REQUESTS_PER_SECOND] [--seconds S] [DIALECT]
// Exit 1 if it is slower than the floor.
#include "Program.h"

#include "cli/SignLines.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>

using namespace latchkey::cli;
using namespace latchkey::oauth;

namespace {

// What a pipe delivers at once.
constexpr qsizetype pieceSize = 65536;

QByteArray recordedLines()
{
    QFile file(latchkey::testing::sourcePath("tests/data/signing-vectors.jsonl"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void signAll(LineSigner &signer, const QByteArray &lines, QByteArray &output)
{
    for (qsizetype at = 0; at < lines.size(); at += pieceSize) {
        output.resize(0);
        signer.feed(QByteArrayView(lines).sliced(at, qMin(pieceSize, lines.size() - at)), output);
    }
}

} // namespace

int main(int argc, char **argv)
{
    double floor = 0;
    double seconds = 2;
    const Dialect *dialect = &native();
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--floor") == 0 && i + 1 < argc) {
            floor = QByteArray(argv[++i]).toDouble();
        } else if (std::strcmp(argv[i], "--seconds") == 0 && i + 1 < argc) {
            seconds = QByteArray(argv[++i]).toDouble();
        } else {
            dialect = dialectNamed(argv[i]);
        }
    }
    const QByteArray lines = recordedLines();
    if (dialect == nullptr || lines.isEmpty()) {
        std::fprintf(stderr, "no such dialect, or no recorded lines\n");
        return 2;
    }
    LineSigner signer(*dialect);
    QByteArray output;
    output.reserve(qsizetype(1) << 20);
    const auto linesPerPass = std::count(lines.cbegin(), lines.cend(), '\n');
    qsizetype signedLines = 0;
    QElapsedTimer timer;
    timer.start();
    const std::clock_t begin = std::clock();
    do {
        signAll(signer, lines, output);
        signedLines += linesPerPass;
    } while (timer.nsecsElapsed() < qint64(seconds * 1e9));
    // the time this one thread was given: others may share the core
    const double used = double(std::clock() - begin) / CLOCKS_PER_SEC;
    const double rate = double(signedLines) / used;
    std::printf("%s: %.0f requests a second of one core (%lld lines in %.2f s)\n", dialect->name,
                rate, static_cast<long long>(signedLines), used);
    if (rate < floor) {
        std::fprintf(stderr, "slower than %.0f\n", floor);
        return 1;
    }
    return 0;
}
