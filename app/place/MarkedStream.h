// SPDX-License-Identifier: Apache-2.0
// A stream in which the runner's marks stand between a program's octets.
#pragma once

#include <QByteArray>
#include <QList>

namespace latchkey::place {

// A mark is a secret word of this run, ":", what is said, and a line end; octets before, between
// and behind marks are whatever they are. Nothing is lost or held back for long, however the stream
// is cut into pieces.
class MarkedStream
{
public:
    // Octets, or what a mark says if it is one.
    struct Piece
    {
        QByteArray octets;
        bool isMark = false;

        friend bool operator==(const Piece &, const Piece &) = default;
    };

    explicit MarkedStream(const QByteArray &word);

    // What is now known of the stream with these octets behind it.
    QList<Piece> take(const QByteArray &octets);

    // What was held back because it could have become a mark: for the end of the stream.
    QByteArray rest();

private:
    QByteArray m_start;
    QByteArray m_open;
};

} // namespace latchkey::place
