// SPDX-License-Identifier: Apache-2.0
// What tests of a place begin and end with: a folder of their own, here or behind a real sshd, in
// which nothing runs any more at the end.
#pragma once

#include "Ran.h"
#include "SshServer.h"
#include "place/PlaceRun.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace latchkey::testing {

// How a run ended that was cancelled.
struct CancelledRun
{
    bool hasRun = false; // it wrote its number, and ended
    place::PlaceEnding ending = place::PlaceEnding::Lost;
    qint64 tookMs = 0; // from the cancelling to its end
};

// Starts it, and cancels it once its number is in the file.
CancelledRun cancelOnceItRuns(place::PlaceRun &run, const QString &pidFile);

class PlaceTest : public QObject
{
protected:
    // Another folder; the place is `below` in it.
    void renew(const QString &below = {});
    // The place is behind an sshd from now on; why not, where none can be had.
    QString putBehindSsh();
    void expectNothingRuns() const;

    QString path(const char *name) const;

    QTemporaryDir m_folder;
    QString m_root; // of the place
    place::StorePlace m_place;
    std::unique_ptr<SshServer> m_server;
};

} // namespace latchkey::testing
