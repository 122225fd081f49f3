// SPDX-License-Identifier: Apache-2.0
// systemctl --user, which asks the systemd that looks after this person's session.
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>

namespace latchkey::service {

class Systemctl : public QObject
{
    Q_OBJECT
public:
    // Its standard output. Problems: `service.no-manager`, `service.refused` (what systemctl said),
    // `service.no-answer` (within half a minute).
    using Answer = std::function<void(Result<QByteArray>)>;

    using QObject::QObject;
    ~Systemctl() override;

    // True if this session has one: not over su, in a container, or on a system without systemd.
    static bool hasManager();

    // Says that there is none, and what helps.
    static Problem noManager();

    // Runs `systemctl --user ARGUMENTS`. Answers once, later, unless this is destroyed first.
    void run(const QStringList &arguments, Answer answer);

    // Runs one after the other, until one fails; what the last one printed.
    void runAll(QList<QStringList> commands, Answer answer);
};

// The lines KEY=VALUE that `systemctl show` prints.
QHash<QByteArray, QByteArray> shownProperties(const QByteArray &output);

} // namespace latchkey::service
