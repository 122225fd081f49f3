// SPDX-License-Identifier: Apache-2.0
#include "install/FactsReader.h"

#include "install/InstallScripts.h"
#include "install/Text.h"
#include "place/PlaceRun.h"
#include "storeservice/StoreService.h"

namespace latchkey::install {

namespace {

constexpr qint64 databaseDeadlineMs = 5LL * 60'000; // 13 s were recorded

Problem cancelledProblem()
{
    return {"install.cancelled", Text::tr("Cancelled. Nothing was changed."), {}};
}

} // namespace

FactsReader::FactsReader(place::StorePlace place, QString module, storeservice::Question question,
                         QObject *parent)
    : QObject(parent)
    , m_place(std::move(place))
    , m_module(std::move(module))
    , m_question(std::move(question))
{}

FactsReader::~FactsReader() = default;

// What came before may still be in its own signal.
template <typename T, typename... Arguments>
T &FactsReader::begin(Arguments &&...arguments)
{
    if (m_work) {
        m_work.release()->deleteLater();
    }
    auto work = std::make_unique<T>(std::forward<Arguments>(arguments)...);
    T &made = *work;
    connect(&made, &T::failed, this, &FactsReader::fail);
    m_cancel = [&made] {
        made.cancel();
    };
    m_work = std::move(work);
    return made;
}

void FactsReader::start()
{
    Q_EMIT progressed(Text::tr("Looking at the store's folder"));
    auto &look = begin<place::PlaceLook>(m_place);
    connect(&look, &place::PlaceLook::finished, this, &FactsReader::takePlace);
    connect(&look, &place::PlaceLook::cancelled, this, [this] { fail(cancelledProblem()); });
    look.start();
}

void FactsReader::cancel()
{
    m_isCancelled = true;
    if (m_cancel) {
        m_cancel();
    }
}

void FactsReader::fail(const Problem &problem)
{
    m_cancel = {};
    Q_EMIT failed(m_isCancelled ? cancelledProblem() : problem);
}

void FactsReader::takePlace(const place::PlaceFacts &facts)
{
    const Problem problem = place::hindrance(m_place, facts);
    if (!problem.code.isEmpty()) {
        fail(problem);
        return;
    }
    m_there = facts;
    m_place.php = facts.chosen.path;
    askModule();
}

void FactsReader::askModule()
{
    Q_EMIT progressed(Text::tr("Asking the store for its modules"));
    auto &store = begin<storeservice::StoreService>(m_place);
    connect(&store, &storeservice::StoreService::answered, this, [this](const QJsonObject &answer) {
        const auto facts = factsFrom(m_there, answer.value(QLatin1String("facts")).toObject());
        if (!facts) {
            fail(facts.error());
            return;
        }
        m_facts = *facts;
        askIntegration();
    });
    store.ask(factsScript(m_module));
}

void FactsReader::askIntegration()
{
    Q_EMIT progressed(Text::tr("Asking the store for its integration"));
    auto &store = begin<storeservice::StoreService>(m_place);
    connect(&store, &storeservice::StoreService::looked, this,
            [this](const storeservice::StoreFacts &facts) {
                m_store = facts;
                askDatabase();
            });
    store.look(m_question);
}

void FactsReader::askDatabase()
{
    Q_EMIT progressed(Text::tr("Asking the store whether its database is up to date"));
    place::PlaceCommand command;
    command.arguments =
        QStringList{m_place.php, QStringLiteral("bin/magento"), QStringLiteral("setup:db:status"),
                    QStringLiteral("--no-interaction")};
    command.deadlineMs = databaseDeadlineMs;
    command.beyond = place::PlaceCommand::Beyond::Streams;
    auto &run = begin<place::PlaceRun>(m_place, command);
    connect(&run, &place::PlaceRun::finished, this, [this](const place::PlaceResult &result) {
        if (m_isCancelled) {
            fail(cancelledProblem());
            return;
        }
        m_facts.database = result.ending == place::PlaceEnding::Exited
                               ? databaseStateOf(result.exitCode)
                               : DatabaseState::Unknown;
        m_facts.database == DatabaseState::Pending ? askTables() : finish();
    });
    run.start();
}

// What makes setup:db:status say so, if it can be told: a plan is made without that, too.
void FactsReader::askTables()
{
    Q_EMIT progressed(Text::tr("Asking the store which tables differ"));
    auto &store = begin<storeservice::StoreService>(m_place);
    connect(&store, &storeservice::StoreService::answered, this, [this](const QJsonObject &answer) {
        addTables(m_facts, answer);
        finish();
    });
    disconnect(&store, &storeservice::StoreService::failed, this, &FactsReader::fail);
    connect(&store, &storeservice::StoreService::failed, this,
            [this](const Problem &problem) { m_isCancelled ? fail(problem) : finish(); });
    store.ask(tablesScript());
}

void FactsReader::finish()
{
    m_cancel = {};
    Q_EMIT finished(m_facts, m_store);
}

} // namespace latchkey::install
