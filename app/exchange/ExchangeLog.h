// SPDX-License-Identifier: Apache-2.0
// Keeps what goes over the wire, without ever keeping anybody waiting.
#pragma once

#include "desk/Recording.h"
#include "exchange/ExchangeFile.h"

#include <QObject>

#include <memory>

namespace latchkey::exchange {

// What is told is copied, and masked and written by a thread of the log's own, which is there once
// there is something to write. Where that cannot be done (the disk is full) it is not kept, and
// nothing else suffers.
class ExchangeLog : public QObject
{
    Q_OBJECT
public:
    // `folder` is the profile's.
    explicit ExchangeLog(QString folder, QObject *parent = nullptr);
    ExchangeLog(QString folder, const LogBounds &bounds, QObject *parent = nullptr);
    // Waits until everything is written, or cannot be. Whoever still has a recorder of its own
    // tells nobody from then on.
    ~ExchangeLog() override;

    // For whoever calls or is called, in any thread.
    desk::Recording recording() const;

    // What it was made with: to read it by.
    const LogBounds &bounds() const;
    // One that is masked already.
    void record(const Exchange &exchange);

    // Forgets what is kept of the integration, which was removed, and what still waits; from now on
    // nothing of it is kept. Does not wait for it.
    void forget(const QString &integration);

    // Returns when what was recorded before is written, or cannot be. Blocks: for tests, and for
    // programs that end.
    void flush();

Q_SIGNALS:
    // There is more in the file.
    void written();
    // It cannot be written (`log.unwritable`); once, until it can. Or it was damaged, and a new one
    // is begun (`log.begun-anew`).
    void failed(const latchkey::Problem &problem);

private:
    class Writer;
    std::shared_ptr<Writer> d;
};

} // namespace latchkey::exchange
