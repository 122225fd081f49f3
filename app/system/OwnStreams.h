// SPDX-License-Identifier: Apache-2.0
// Standard input and output, taken away from everything else in this process.
#pragma once

#include <QByteArrayView>

#include <span>

namespace latchkey::system {

// What a library prints to standard output goes to standard error from now on, and programs that
// are started inherit neither.
class OwnStreams
{
public:
    // Call before anything else runs, and once.
    OwnStreams();
    ~OwnStreams();
    OwnStreams(const OwnStreams &) = delete;
    OwnStreams &operator=(const OwnStreams &) = delete;

    // For a QSocketNotifier.
    int input() const { return m_input; }
    // What is there now: how many octets, 0 at the end, negative if it has to be tried again.
    qsizetype read(std::span<char> octets) const;
    // Waits until the reader has taken all of it. False when there is none any more.
    bool write(QByteArrayView octets) const;

private:
    int m_input;
    int m_output;
};

} // namespace latchkey::system
