// SPDX-License-Identifier: Apache-2.0
#include "ui/log/LogPage.h"

#include "base/Job.h"
#include "exchange/BaseStringOf.h"
#include "exchange/Curl.h"
#include "exchange/ExchangeLog.h"
#include "exchange/Har.h"
#include "exchange/Words.h"
#include "session/Session.h"
#include "system/NewFile.h"
#include "ui/log/LogFilter.h"
#include "ui/log/TimingBar.h"
#include "ui/look/Buttons.h"
#include "ui/look/EmptyState.h"
#include "ui/look/FlowLayout.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/look/Remembered.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace latchkey::ui {

using exchange::Exchange;
using exchange::ExchangeFile;
using exchange::ExchangeFilter;

namespace {

constexpr int listShare = 300;
constexpr int detailShare = 260;

// Looking makes no log.
Result<QList<Exchange>> readLog(const QString &folder, const exchange::LogBounds &bounds,
                                const ExchangeFilter &filter)
{
    if (!QFile::exists(ExchangeFile::pathIn(folder))) {
        return QList<Exchange>();
    }
    return ExchangeFile::open(folder, bounds).and_then([&filter](const auto &file) {
        return file->read(filter);
    });
}

} // namespace

LogPage::LogPage(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_watch(session.profile().folder(), session.wireLog().bounds())
    , m_filter(new LogFilter(this))
    , m_listOrNothing(new QStackedWidget(this))
    , m_list(new QTreeView(this))
    , m_empty(new EmptyState(this))
    , m_timing(new TimingBar(this))
    , m_detail(new QPlainTextEdit(this))
    , m_signature(framedButton(tr("Explain the signature …"), this))
    , m_copyCurl(framedButton(tr("Copy as curl"), this))
    , m_copyText(framedButton(tr("Copy"), this))
    , m_export(framedButton(tr("Export as HAR …"), this))
    , m_clear(framedButton(tr("Clear …"), this))
{
    build();
    connect(&m_watch, &exchange::ExchangeWatch::changed, this, &LogPage::read);
    connect(m_filter, &LogFilter::changed, this, &LogPage::read);
    connect(m_filter, &LogFilter::leaveWanted, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_empty, &EmptyState::actionWanted, m_filter, &LogFilter::clear);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LogPage::showDetail);
    connect(m_copyText, &QPushButton::clicked, this, [this] { copy(selectedText(), m_copyText); });
    auto *copies = new QShortcut(QKeySequence::Copy, m_list);
    copies->setContext(Qt::WidgetShortcut);
    connect(copies, &QShortcut::activated, m_copyText, &QPushButton::click);
    connect(m_copyCurl, &QPushButton::clicked, this, [this] {
        if (const Exchange *shown = m_model.at(m_list->currentIndex())) {
            copy(exchange::curlOf(*shown), m_copyCurl);
        }
    });
    connect(m_signature, &QPushButton::clicked, this, [this] {
        if (const Exchange *shown = m_model.at(m_list->currentIndex())) {
            Q_EMIT signatureWanted(*shown);
        }
    });
    connect(m_export, &QPushButton::clicked, this, &LogPage::exportHar);
    connect(m_clear, &QPushButton::clicked, this, &LogPage::askToClear);
    showDetail();
}

void LogPage::build()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    rememberSizeOf(splitter, QLatin1String("log"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({listShare, detailShare});
    auto *buttons = new FlowLayout(spaceSmall);
    for (QPushButton *each : {m_signature, m_copyCurl, m_copyText, m_export, m_clear}) {
        buttons->addWidget(each);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space, 0, space);
    column->setSpacing(spaceSmall);
    column->addWidget(m_filter);
    column->addWidget(splitter, 1);
    column->addLayout(buttons);
}

QWidget *LogPage::makeList()
{
    m_list->setModel(&m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->setAccessibleName(tr("Calls"));
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ExchangeModel::What, QHeaderView::Stretch);
    m_listOrNothing->addWidget(m_list);
    m_listOrNothing->addWidget(m_empty);
    return m_listOrNothing;
}

QWidget *LogPage::makeDetails()
{
    m_detail->setReadOnly(true);
    m_detail->setFont(addressFont(font()));
    m_detail->document()->setDocumentMargin(spaceSmall);
    m_detail->setTabChangesFocus(true);
    m_detail->setAccessibleName(tr("Details"));
    m_detail->setPlaceholderText(tr("Select a call to see all of it."));
    auto *details = new QWidget(this);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(0, spaceSmall, 0, 0);
    column->setSpacing(spaceSmall);
    column->addWidget(m_timing);
    column->addWidget(m_detail, 1);
    return details;
}

void LogPage::show(const QString &id)
{
    if (std::exchange(m_id, id) != id) {
        take(QList<Exchange>());
    }
    read();
}

void LogPage::offerSignature()
{
    m_isSignatureOffered = true;
    showDetail();
}

void LogPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_isOutdated, false)) {
        read();
    }
}

// One reading at a time, and none while nobody looks; what changed meanwhile is read afterwards.
void LogPage::read()
{
    if (m_isReading || !isVisible()) {
        m_isOutdated = true;
        return;
    }
    m_isReading = true;
    runJob(
        this,
        [folder = m_session.profile().folder(), bounds = m_session.wireLog().bounds(),
         filter = wanted()] { return readLog(folder, bounds, filter); },
        [this, id = m_id](const Result<QList<Exchange>> &log) {
            m_isReading = false;
            if (id == m_id) {
                take(log);
            }
            if (std::exchange(m_isOutdated, false)) {
                read();
            }
        });
}

ExchangeFilter LogPage::wanted() const
{
    ExchangeFilter filter = m_filter->filter(m_session.clock()());
    filter.integration = m_id;
    return filter;
}

void LogPage::take(const Result<QList<Exchange>> &log)
{
    m_model.show(log.value_or(QList<Exchange>()));
    const bool isEmpty = m_model.rowCount() == 0;
    if (!log) {
        m_empty->show(tr("The log cannot be read"), log.error().sentence);
    } else if (isEmpty) {
        showEmpty();
    } else if (!m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model.index(0, 0));
    }
    m_listOrNothing->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    m_export->setEnabled(!isEmpty);
    m_clear->setEnabled(!isEmpty || !m_filter->isEmpty() || !log);
    showDetail();
}

void LogPage::showEmpty()
{
    if (m_filter->isEmpty()) {
        m_empty->show(tr("Nothing went over the wire yet"),
                      tr("Every call to the store, and every call of the store and its pages to "
                         "this computer, is kept here for 30 days. Secrets, passwords and the "
                         "content of calls are not."));
    } else {
        m_empty->show(tr("No call like that"), tr("Nothing in the log fits what is looked for."),
                      tr("Show all"));
    }
}

void LogPage::showDetail()
{
    const Exchange *shown = m_model.at(m_list->currentIndex());
    const QString text = shown == nullptr ? QString() : exchange::wholeText(*shown);
    if (m_detail->toPlainText() != text) {
        m_detail->setPlainText(text);
    }
    m_timing->show(shown == nullptr ? httpcall::HttpTimings() : shown->timings);
    m_copyText->setEnabled(shown != nullptr);
    m_copyCurl->setEnabled(shown != nullptr && !exchange::isIncoming(shown->kind));
    m_signature->setVisible(m_isSignatureOffered);
    m_signature->setEnabled(shown != nullptr && !exchange::lacksValues(*shown) &&
                            exchange::requestToSign(*shown).has_value());
}

// All of each call that is selected, from the top to the bottom.
QString LogPage::selectedText() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList texts;
    for (const QModelIndex &each : std::as_const(rows)) {
        if (const Exchange *shown = m_model.at(each)) {
            texts.append(exchange::wholeText(*shown));
        }
    }
    return texts.isEmpty() ? m_detail->toPlainText() : texts.join(QStringLiteral("\n\n"));
}

void LogPage::copy(const QString &text, QPushButton *from)
{
    QApplication::clipboard()->setText(text);
    sayCopied(from);
}

void LogPage::exportHar()
{
    auto *dialog = new QFileDialog(this, tr("Export as HAR"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    dialog->setNameFilter(tr("HAR (*.har)"));
    dialog->setDefaultSuffix(QStringLiteral("har"));
    dialog->selectFile(QStringLiteral("latchkey.har"));
    // what is shown now: whoever looked for something sends that, whatever is shown by then
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, filter = wanted()](const QString &path) { saveHar(path, filter); });
    dialog->open();
}

void LogPage::saveHar(const QString &path, const ExchangeFilter &filter)
{
    runJob(
        this,
        [folder = m_session.profile().folder(), bounds = m_session.wireLog().bounds(), filter, path,
         version =
             QCoreApplication::applicationVersion()]() -> tl::expected<void, system::NotWritten> {
            const auto log = readLog(folder, bounds, filter);
            if (!log) {
                return tl::unexpected<system::NotWritten>({false, log.error().sentence});
            }
            return system::writeNewFile(path, exchange::harOf(*log, version));
        },
        [this, path](const tl::expected<void, system::NotWritten> &written) {
            const QString name = QFileInfo(path).fileName();
            Q_EMIT told(written ? tr("Saved as %1.").arg(name)
                        : written.error().isTaken
                            ? tr("There is a file %1 already; it was left as it is.").arg(name)
                            : tr("%1 could not be saved: %2").arg(name, written.error().detail));
        });
}

void LogPage::askToClear()
{
    ask({tr("Clear the log of this integration?"),
         tr("What went over the wire until now cannot be looked at any more. The activity stays."),
         tr("Clear the log")},
        this, [this, id = m_id] { clear(id); });
}

void LogPage::clear(const QString &id)
{
    runJob(
        this,
        [folder = m_session.profile().folder(), id] { return exchange::clearLog(folder, id); },
        [this](const Result<void> &cleared) {
            if (!cleared) {
                Q_EMIT told(cleared.error().sentence);
            }
            read();
        });
}

} // namespace latchkey::ui
