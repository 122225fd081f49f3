// SPDX-License-Identifier: Apache-2.0
// What activations leave behind in memory, one after the other in one program; and how long one
// takes.
//
// bench_activations [--floor OCTETS] [--count N]
// Exit 1 if one of the later half costs more octets than the floor.
#include "desk/Workplace.h"
#include "merchant/PracticeMerchant.h"
#include "practice/PracticeStore.h"
#include "secrets/SessionSecretStore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <malloc.h>

#include <cstdio>
#include <cstring>

using namespace latchkey;

namespace {

const QString merchantName = QStringLiteral("ana");
const Secret password("correct horse");

qint64 octetsInUse()
{
    const struct mallinfo2 info = ::mallinfo2();
    return qint64(info.uordblks) + qint64(info.hblkhd);
}

// One computer with one integration; its store is a new one each time, so that only what Latchkey
// keeps is counted.
struct Computer
{
    Computer()
        : profile(std::move(*profile::Profile::open(folder.filePath(QStringLiteral("p")))))
    {
        static_cast<void>(logins::LoginRepository(*profile, 1000).add(merchantName, password));
        {
            practice::PracticeStore store;
            storePort = store.listen().value_or(0);
            integration = *integrations::IntegrationRepository(*profile).add(
                {QStringLiteral("ERP"), {}, store.baseUrl()});
        }
        workplace = std::move(*desk::Workplace::open(*profile, secrets, systemClock(), quint16(0)));
        run = *workplace->desk().open(integration.id);
    }

    bool activate()
    {
        practice::PracticeStore store;
        merchant::PracticeMerchant browser;
        static_cast<void>(store.listen(storePort));
        store.define(integrations::callbackUrl(integration, workplace->port()),
                     integrations::identityLinkUrl(integration, workplace->port()));
        QObject::connect(&store, &practice::PracticeStore::popUpWanted, &browser,
                         [&](const QByteArray &url) { browser.open(url, merchantName, password); });
        bool isBack = false;
        QObject::connect(&browser, &merchant::PracticeMerchant::returned, &browser,
                         [&] { isBack = true; });
        run->handle(activation::event::Arm{});
        while (run->state().stage != activation::Stage::None) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        store.activate();
        QElapsedTimer timer;
        timer.start();
        while (!(isBack && run->isSettled()) && timer.elapsed() < 20'000) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return run->state().phase == activation::Phase::Linked && isBack;
    }

    QTemporaryDir folder;
    std::unique_ptr<profile::Profile> profile;
    secrets::SessionSecretStore secrets;
    integrations::Integration integration;
    std::unique_ptr<desk::Workplace> workplace;
    desk::ActivationRun *run = nullptr;
    quint16 storePort = 0;
};

} // namespace

int main(int argc, char **argv)
{
    double floor = 0;
    int count = 300;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::strcmp(argv[i], "--floor") == 0) {
            floor = QByteArray(argv[i + 1]).toDouble();
        } else if (std::strcmp(argv[i], "--count") == 0) {
            count = QByteArray(argv[i + 1]).toInt();
        }
    }
    const QCoreApplication application(argc, argv);
    Computer computer;
    qint64 half = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) {
        if (!computer.activate()) {
            std::fprintf(stderr, "activation %d did not link\n", i);
            return 1;
        }
        half = i + 1 == count / 2 ? octetsInUse() : half;
    }
    const double each = double(octetsInUse() - half) / (count - count / 2);
    std::printf("%d activations, %.0f ms each; each of the later half keeps %.0f octets\n", count,
                double(timer.elapsed()) / count, each);
    if (floor > 0 && each > floor) {
        std::fprintf(stderr, "more than %.0f octets\n", floor);
        return 1;
    }
    return 0;
}
