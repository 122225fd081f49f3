// SPDX-License-Identifier: Apache-2.0
// Opens an integration's way, tries it and closes it again, telling each hop.
#pragma once

#include "cli/WireLog.h"
#include "console/Console.h"
#include "profile/Profile.h"
#include "reach/OpenWay.h"
#include "reach/Questions.h"
#include "secrets/SecretStore.h"
#include "system/SignalWatch.h"
#include "tls/CertificateShelf.h"

#include <QLockFile>
#include <QObject>

#include <memory>

namespace latchkey::cli {

class ReachTest : public QObject
{
    Q_OBJECT
public:
    // What has to be there meanwhile.
    struct Held
    {
        std::unique_ptr<QLockFile> lock; // the profile's: nobody else uses the way's sockets
        std::unique_ptr<reach::Questions> questions;
        std::unique_ptr<secrets::SecretStore> secrets;
        std::unique_ptr<tls::CertificateShelf> certificates;
        std::unique_ptr<WireLog> log = {};
    };

    ReachTest(console::Console console, Held held, const integrations::Integration &integration,
              const reach::WayParts &parts);

    // Ends with finished(). Done: nothing failed.
    void start() { m_way.open(); }

Q_SIGNALS:
    void finished(latchkey::console::Exit exit);

private:
    void tell(const reach::Hop &hop);
    void end(const Problem &problem);

    console::Console m_console;
    Held m_held;
    reach::OpenWay m_way;
    system::SignalWatch m_signalWatch;
    bool m_isOver = false;
};

} // namespace latchkey::cli
