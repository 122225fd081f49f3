// SPDX-License-Identifier: Apache-2.0
// Whether and how the signing proxy starts with this person's session, and changing that.
#pragma once

#include "service/KeptFile.h"
#include "service/StartFiles.h"
#include "service/Systemctl.h"

#include <QObject>

#include <functional>

namespace latchkey::service {

enum class Way {
    Service,   // systemd's, which starts it again when it fails
    Autostart, // the desktop's
};

// What systemd says of the service.
struct ServiceState
{
    QByteArray active;  // ActiveState: "active", "inactive", "failed", …; empty: it was not asked
    QByteArray enabled; // UnitFileState: "enabled", "disabled", "masked"; empty: there is none
    QByteArray result;  // why it ended last: "success", "exit-code", …
    int exitStatus = 0; // with what
    QString says;       // the service's own words about what it is doing

    bool isRunning() const { return active == "active"; }
};

struct LoginStartState
{
    FileState service = FileState::Absent;
    FileState autostart = FileState::Absent;
    bool hasManager = false; // systemd looks after this session
    ServiceState systemd;    // of the service, if so

    // True if it starts at the next login.
    bool isOn() const;
    // The way it is on; without one, the way that would be taken here.
    Way way() const;
};

// Whether it can start without a person where the profile keeps its secrets there (its setting
// `secrets.place`). Problem `service.needs-passphrase`.
Result<void> mayStartWith(const QString &secretsPlace);

// One thing at a time.
class LoginStart : public QObject
{
    Q_OBJECT
public:
    using Looked = std::function<void(LoginStartState)>;
    // How it was afterwards. Problems: those of KeptFile.h and Systemctl.h,
    // `service.does-not-start`.
    using Done = std::function<void(Result<LoginStartState>)>;

    explicit LoginStart(ProxyStart start, QObject *parent = nullptr);
    ~LoginStart() override;

    // What is there. Asks systemd in the background; without an answer of its own it was not asked.
    void look(Looked looked);

    // Has it start with the session, one way and not the other: a service begins at once, an
    // autostart entry with the next login. Where one of the files was edited nothing is done,
    // unless `evenEdited`.
    void install(Way way, bool evenEdited, Done done);

    // Has it start no more, and ends the service. As above.
    void remove(bool evenEdited, Done done);

private:
    void startService(FileGuard guard, bool evenEdited, Done done);
    void judgeStart(FileGuard guard, const LoginStartState &state, const Done &done);
    void removeFiles(bool evenEdited, const Done &done);
    void finish(Done done);
    void fail(const Problem &problem, Done done);

    ProxyStart m_start;
    Systemctl m_systemctl;
};

} // namespace latchkey::service
