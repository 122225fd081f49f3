// SPDX-License-Identifier: Apache-2.0
// The routes of a store's own code reach the gate, whatever else this program does.
#include "Program.h"
#include "base/Job.h"
#include "cli/StoreRoutes.h"
#include "clients/ClientRepository.h"
#include "profile/Profile.h"
#include "storecode/CodeBase.h"

#include <QSemaphore>
#include <QTest>

using namespace latchkey;

namespace {

const QByteArray acme =
    "<routes><route url='/V1/acme/:id' method='GET'><service class='C' "
    "method='m'/><resources><resource ref='self'/></resources></route></routes>";

// Everything that the pool of all takes is held up, until this ends.
class BusyPool
{
public:
    BusyPool()
    {
        for (int i = 0; i < m_threads; ++i) {
            static_cast<void>(QtConcurrent::run([this] { m_ended.acquire(); }));
        }
    }
    ~BusyPool()
    {
        m_ended.release(m_threads);
        QThreadPool::globalInstance()->waitForDone();
    }
    Q_DISABLE_COPY_MOVE(BusyPool)

private:
    const int m_threads = QThreadPool::globalInstance()->maxThreadCount();
    QSemaphore m_ended;
};

} // namespace

class tst_StoreRoutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readingThemWaitsForNoOtherWork()
    {
        const storecode::test::CodeBase home;
        const auto profile = std::move(*profile::Profile::open(home.path(QStringLiteral("p"))));
        const QString id = integrations::IntegrationRepository(*profile)
                               .add({QStringLiteral("Orders"), {}, "https://shop.example/"})
                               ->id;
        QVERIFY(integrations::SelectionRepository(*profile).saveSources(
            id, {home.write(QStringLiteral("webapi.xml"), acme)}));
        clients::ClientRepository repository(*profile);
        QVERIFY(repository.saveDoors(id, {true, false, false}));
        clients::ClientLimits limits;
        limits.routes = QStringList{QStringLiteral("GET /V1/acme/:id")};
        const auto client = repository.add(id, QStringLiteral("ERP"), limits);
        QVERIFY(client);
        proxy::ClientGate gate(*profile, {}, systemClock());
        const BusyPool busy;
        const cli::StoreRoutes routes(*profile, gate);
        const auto said = [&] {
            const auto admitted = gate.admit({client->key.reveal(), "GET", "rest/V1/acme/7"});
            return admitted ? QByteArray() : admitted.error().problem.code;
        };
        QCOMPARE(said(), "client.routes-unread");
        QTRY_COMPARE(said(), QByteArray());
    }
};

LATCHKEY_TEST(tst_StoreRoutes)
#include "tst_StoreRoutes.moc"
