// SPDX-License-Identifier: Apache-2.0
#include "ui/sources/ResourceSource.h"

#include "base/ForeignText.h"
#include "ui/look/MessageBar.h"
#include "ui/selection/EditedSelection.h"
#include "ui/sources/SourceBar.h"
#include "ui/sources/SourceReading.h"

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr qsizetype mostKnown = 4; // a large store is some megabytes

const QByteArray subject = QByteArrayLiteral("source");

// Also for its own name, so that there is one way to say it.
QStringList plain(const QStringList &sources)
{
    return sources == QStringList{storecode::catalogueSource} ? QStringList() : sources;
}

QString namesOf(const QStringList &sources)
{
    return withoutControls(sources.join(QStringLiteral(", ")));
}

} // namespace

ResourceSource::ResourceSource(EditedSelection &edited, SourceBar &bar, MessageBar &news,
                               QObject *parent)
    : QObject(parent)
    , m_edited(edited)
    , m_bar(bar)
    , m_news(news)
    , m_reading(new SourceReading(this))
{
    connect(&bar, &SourceBar::sourcesChosen, this, &ResourceSource::onChosen);
    connect(&bar, &SourceBar::rereadWanted, this, [this] {
        m_known.remove(m_sources);
        onChosen(m_sources);
    });
    connect(&bar, &SourceBar::cancelWanted, m_reading, &SourceReading::cancel);
    connect(m_reading, &SourceReading::progressed, this, &ResourceSource::onProgress);
    connect(m_reading, &SourceReading::finished, this, &ResourceSource::onFinished);
}

bool ResourceSource::isReading() const
{
    return m_reading->isRunning();
}

void ResourceSource::use(const QStringList &sources)
{
    m_news.dismiss(subject);
    m_bar.showProblems({});
    m_sources = plain(sources);
    m_reading->giveUp();
    takeOrRead();
    Q_EMIT readingChanged();
}

// What is known already, otherwise the catalogue until the sources are read.
void ResourceSource::takeOrRead()
{
    if (const auto release = builtInRelease(m_sources)) {
        take(m_sources, catalogue(*release));
    } else if (m_known.contains(m_sources)) {
        take(m_sources, m_known.value(m_sources));
    } else {
        take({}, catalogue(m_release));
        read(m_sources, true);
    }
}

// The release, where nothing else is to be shown; the likely one where none is named.
std::optional<QString> ResourceSource::builtInRelease(const QStringList &sources) const
{
    if (sources.isEmpty()) {
        return m_release;
    }
    const bool isBuiltIn = sources.size() == 1 && storecode::isCatalogue(sources.constFirst());
    const QString release = sources.constFirst().section(QLatin1Char(':'), 1);
    return isBuiltIn && storecode::catalogueRelease(release) ? std::optional(release)
                                                             : std::nullopt;
}

const storecode::AclReading &ResourceSource::shownReading() const
{
    const auto known = m_known.constFind(m_shown);
    return known != m_known.constEnd() ? *known
                                       : catalogue(builtInRelease(m_shown).value_or(m_release));
}

void ResourceSource::onChosen(const QStringList &sources)
{
    m_news.dismiss(subject);
    const QStringList wanted = plain(sources);
    const auto release = builtInRelease(wanted);
    if (!release) {
        read(wanted, false);
        return;
    }
    m_reading->giveUp();
    m_sources = wanted;
    m_bar.showProblems({});
    take(wanted, catalogue(*release));
    Q_EMIT chosen(wanted);
}

void ResourceSource::read(const QStringList &sources, bool isRemembered)
{
    m_isRemembered = isRemembered;
    m_bar.showProblems({});
    m_reading->start(sources);
    onProgress(sources.constFirst(), 0);
    Q_EMIT readingChanged();
}

void ResourceSource::onProgress(const QString &where, int folders)
{
    m_bar.showProgress(folders == 0
                           ? tr("Reading %1 …").arg(where)
                           : tr("Reading … %n folder(s): %1", nullptr, folders).arg(where));
}

void ResourceSource::onFinished(const storecode::AclReading &reading)
{
    m_bar.showProgress({});
    m_bar.showProblems(reading.problems);
    if (reading.isCancelled || reading.tree.isEmpty()) {
        fallBack(reading);
    } else {
        const bool isNews = !m_isRemembered;
        m_sources = m_reading->sources();
        if (m_known.size() >= mostKnown) {
            m_known.clear();
        }
        m_known.insert(m_sources, reading);
        take(m_sources, reading);
        tellProblems(reading);
        if (isNews) {
            Q_EMIT chosen(m_sources);
        }
    }
    Q_EMIT readingChanged();
}

void ResourceSource::take(const QStringList &sources, const storecode::AclReading &reading)
{
    m_shown = sources;
    m_bar.showProgress({});
    m_bar.showSource(sources, reading);
    m_edited.setStore(reading.tree, reading.routes);
}

// What was shown before stays: the catalogue, where it was the remembered store that is gone.
void ResourceSource::fallBack(const storecode::AclReading &reading)
{
    const QString names = namesOf(m_reading->sources());
    m_bar.showSource(m_shown, shownReading());
    const BarAction again{tr("Read it again"), [this, sources = m_reading->sources()] {
                              read(sources, m_isRemembered);
                          }};
    const BarAction other{tr("Choose another …"), [this] {
                              m_bar.chooseFolder();
                          }};
    if (reading.isCancelled) {
        m_news.tell({subject, tr("Reading %1 was cancelled.").arg(names), {again}});
    } else if (m_isRemembered) {
        m_news.tell(
            {subject,
             tr("The store's code is no longer at %1. The built-in resources are shown instead.")
                 .arg(names),
             {again, other}});
    } else {
        m_news.tell({subject, tr("No resources were found in %1.").arg(names), {other}});
    }
}

void ResourceSource::tellProblems(const storecode::AclReading &reading)
{
    const auto gone = std::count_if(reading.problems.cbegin(), reading.problems.cend(),
                                    [](const documents::FileProblem &each) {
                                        return each.problem.code == "acl.no-such-source";
                                    });
    const auto skipped =
        std::count_if(reading.problems.cbegin(), reading.problems.cend(),
                      [](const documents::FileProblem &each) { return each.isSkipped; });
    const BarAction show{tr("Show them"), [this] {
                             m_bar.openProblems();
                         }};
    if (gone > 0) {
        m_news.tell(
            {subject, tr("%n of the chosen sources no longer exist.", nullptr, int(gone)), {show}});
    } else if (skipped > 0) {
        m_news.tell(
            {subject,
             tr("%n file(s) could not be used; the other files count.", nullptr, int(skipped)),
             {show}});
    }
}

} // namespace latchkey::ui
