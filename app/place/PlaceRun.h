// SPDX-License-Identifier: Apache-2.0
// Runs a program where a store's code is, as the owner of the files. A small constant script of sh
// (the runner, resources/place/runner.sh) goes before it: over ssh, through a container's prefix,
// through sudo or on this computer it is the same. It gives the program a session of its own and
// ends it, with all it started, when it is told to, when its time is over or when nobody is there
// any more (THREATS.md 14): a connection that is cut leaves nothing running.
#pragma once

#include "base/Problem.h"
#include "place/StorePlace.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>

namespace latchkey::place {

struct PlaceCommand
{
    // What becomes of a stream that is longer than outputLimit.
    enum class Beyond {
        Ends,    // the program is ended: TooMuchOutput; the first octets are kept
        Streams, // the signals go on; the last octets are kept
    };

    QStringList arguments;      // the program first, by absolute path there; it runs in the place's
                                // folder. Others there can read them: no secrets
    QByteArray input;           // its standard input, closed behind it; only the program sees it
    qint64 deadlineMs = 60'000; // from its start there
    qint64 outputLimit = 1 << 20; // octets kept of each stream
    Beyond beyond = Beyond::Ends;
    QStringList
        whenCut; // a command run there, for a minute at most, if the program was ended before its
                 // own end, also when the connection is gone; in the folder, what it says is lost
    qint64 patienceMs = 20'000; // after so long without a sign of us the program is ended there
};

enum class PlaceEnding {
    Exited,
    Cancelled,
    DeadlinePassed,
    TooMuchOutput,
    Lost, // the connection was cut; the program is ended there (within patienceMs if not at once)
};

struct PlaceResult
{
    PlaceEnding ending = PlaceEnding::Lost;
    int exitCode = -1; // the program's, 128 + n for signal n; -1 where it is not known
    QByteArray output, errorOutput;
    qint64 tookMs = 0;
    QString
        lostBecause; // if Lost: what ssh or the program before it said, without control characters

    bool isSuccess() const { return ending == PlaceEnding::Exited && exitCode == 0; }
};

// One program, once; destroying it cancels it without another signal. Nothing blocks.
class PlaceRun : public QObject
{
    Q_OBJECT

public:
    PlaceRun(StorePlace place, PlaceCommand command, QObject *parent = nullptr);
    ~PlaceRun() override;

    void start();

    // Ends it there; finished() follows within a second, or once whenCut is done.
    void cancel();

Q_SIGNALS:
    // It runs there now.
    void began();
    void output(const QByteArray &octets);
    void errorOutput(const QByteArray &octets);

    // It has run, whatever came of it.
    void finished(const latchkey::place::PlaceResult &result);

    // It has not run. Where ssh or sudo says why, its words are the detail. Codes:
    // ssh: `place.no-ssh`, `place.host-key-changed`, `place.host-key-unknown`, `place.ssh-refused`
    // (no key of ours is accepted), `place.host-not-found`, `place.connection-refused`,
    // `place.unreachable`, `place.connection-closed`, `place.ssh-config`, `place.ssh-failed`; on
    // the way: `place.no-shell`, `place.no-prefix-program`, `place.prefix-failed`, `place.no-sudo`,
    // `place.sudo-password`, `place.sudo-refused`, `place.no-answer` (a minute without any);
    // there: `place.no-folder`, `place.no-program`.
    void failed(const latchkey::Problem &problem);

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace latchkey::place
