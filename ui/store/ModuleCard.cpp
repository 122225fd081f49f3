// SPDX-License-Identifier: Apache-2.0
#include "ui/store/ModuleCard.h"

#include "session/Session.h"
#include "ui/look/ElidedLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Note.h"
#include "ui/look/Words.h"
#include "ui/store/BusyLine.h"
#include "ui/store/ModuleCheckPanel.h"
#include "ui/store/ModuleForm.h"
#include "ui/store/ModuleOutput.h"
#include "ui/store/ModulePreview.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

QLabel *heading(const QString &text, QWidget *parent, bool isMain)
{
    QLabel *label = plainLabel(text, parent);
    QFont font = isMain ? headingFont(parent->font()) : parent->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

// What a person changed, over what was kept before; the rest stays suggested.
module::ModuleChoice changedChoice(const module::ModuleBasis &basis,
                                   const module::ModuleChoice &typed)
{
    const module::ModuleChoice before = module::completed(basis.kept.choice, basis.integration);
    module::ModuleChoice choice = basis.kept.choice;
    const auto take = [](const QString &was, const QString &is, QString &into) {
        into = is == was ? into : is;
    };
    take(before.vendor, typed.vendor, choice.vendor);
    take(before.module, typed.module, choice.module);
    take(before.commerce, typed.commerce, choice.commerce);
    choice.style = typed.style;
    return choice;
}

} // namespace

ModuleCard::ModuleCard(session::Session &session, QWidget *parent)
    : CardFrame(parent)
    , m_session(session)
    , m_form(new ModuleForm(this))
    , m_busy(new BusyLine(this))
    , m_noteBox(new QWidget(this))
    , m_notes(new QVBoxLayout(m_noteBox))
    , m_fileBox(new QWidget(this))
    , m_folder(new ElidedLabel(m_fileBox))
    , m_preview(new ModulePreview(m_fileBox))
    , m_output(new ModuleOutput(this))
    , m_check(new ModuleCheckPanel(session, this))
{
    setFocusProxy(m_form);
    connect(m_form, &ModuleForm::changed, this, &ModuleCard::onChanged);
    connect(m_busy, &BusyLine::stopWanted, this, [this] { m_making.cancel(); });
    connect(&m_making, &ModuleMaking::finished, this, &ModuleCard::onMade);
    connect(m_output, &ModuleOutput::written, this, &ModuleCard::onWritten);
    build();
}

ModuleCard::~ModuleCard() = default;

void ModuleCard::build()
{
    m_folder->setForegroundRole(QPalette::PlaceholderText);
    m_notes->setContentsMargins({});
    m_notes->setSpacing(spaceSmall);
    auto *files = new QVBoxLayout(m_fileBox);
    files->setContentsMargins({});
    files->setSpacing(spaceSmall);
    files->addWidget(heading(tr("Files"), m_fileBox, false));
    files->addWidget(m_folder);
    files->addWidget(m_preview);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space);
    column->addWidget(heading(tr("A module to ship"), this, true));
    column->addWidget(plainLabel(tr("A module that creates this integration in a store. For "
                                    "vendors who ship it with their software, and for stores that "
                                    "are deployed from a repository."),
                                 this));
    column->addWidget(m_form);
    column->addWidget(m_busy);
    column->addWidget(m_noteBox);
    column->addWidget(m_fileBox);
    column->addWidget(m_output);
    column->addSpacing(spaceLarge);
    column->addWidget(heading(tr("Check a module"), this, false));
    column->addWidget(m_check);
    m_noteBox->hide();
    m_fileBox->hide();
}

void ModuleCard::show(const QString &id)
{
    m_id = id;
    m_check->show(id);
    if (isVisible()) {
        refresh();
    }
}

void ModuleCard::showEvent(QShowEvent *event)
{
    CardFrame::showEvent(event);
    refresh();
}

void ModuleCard::refresh()
{
    if (m_session.integrations().entry(m_id) == nullptr) {
        return;
    }
    auto basis = module::basisOf(m_session.profile(), m_id);
    if (!basis) {
        sayProblem(basis.error());
        Q_EMIT made();
        return;
    }
    basis->port = m_session.activations().port();
    if (m_basis == *basis) {
        return;
    }
    const bool isOther = !m_basis || m_basis->integration.id != m_id;
    const bool isChosenElsewhere = isOther || m_basis->kept.choice != basis->kept.choice;
    m_basis = *basis;
    if (isOther) {
        m_output->clear();
        m_output->setPossible(false);
        m_fileBox->hide();
        m_noteBox->hide();
    }
    if (isChosenElsewhere) {
        showChoice();
    }
    make(false);
}

void ModuleCard::showChoice()
{
    m_form->show(module::completed(m_basis->kept.choice, m_basis->integration));
}

void ModuleCard::make(bool rereads)
{
    if (!m_form->isGood()) {
        return; // what is wrong is said beside the field
    }
    m_output->show({});
    m_busy->begin(tr("Reading the store's resources …"), true);
    m_making.start(*m_basis, module::completed(m_basis->kept.choice, m_basis->integration),
                   rereads);
}

void ModuleCard::onChanged()
{
    if (!m_basis) {
        return;
    }
    const module::ModuleChoice choice = changedChoice(*m_basis, m_form->choice());
    const module::ModuleChoice whole = module::completed(choice, m_basis->integration);
    const bool isGood = module::checkVendor(whole.vendor) && module::checkModule(whole.module);
    m_preview->setEnabled(isGood);
    m_output->setPossible(isGood && !m_fileBox->isHidden());
    if (!isGood) {
        return;
    }
    if (const auto kept = module::ModuleRepository(m_session.profile())
                              .saveChoice(m_basis->integration.id, choice);
        !kept) {
        sayProblem(kept.error());
        return;
    }
    m_basis->kept.choice = choice;
    showChoice(); // an emptied field has its suggestion again
    make(false);
}

void ModuleCard::onMade(const ModuleDraft &draft)
{
    m_busy->end();
    showNotes(draft);
    m_fileBox->setVisible(!draft.files.isEmpty());
    if (!draft.files.isEmpty()) {
        m_folder->setWhole(module::moduleFolder(draft.spec));
        m_preview->show(draft.files);
    }
    m_preview->setEnabled(m_form->isGood());
    m_output->setPossible(!draft.files.isEmpty() && m_form->isGood());
    m_output->show(draft);
    Q_EMIT made();
}

void ModuleCard::onWritten(const ModuleDraft &draft, const module::ModuleSpec &spec)
{
    const auto kept = module::ModuleRepository(m_session.profile())
                          .saveBoth(draft.basis.integration.id, draft.choice, spec);
    if (kept) {
        refresh();
    } else {
        sayProblem(kept.error());
    }
}

void ModuleCard::clearNotes()
{
    m_lastStop = m_form->lastField();
    while (QLayoutItem *item = m_notes->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose link was pressed
        delete item;
    }
}

void ModuleCard::addNote(Mark mark, const QString &lead, const QString &text, const QString &link,
                         const std::function<void()> &act)
{
    auto *note = new Note(m_noteBox);
    note->show(mark, lead, text, link);
    if (act) {
        connect(note, &Note::linkChosen, this, act);
        setTabOrder(m_lastStop, note->link()); // as they are seen
        m_lastStop = note->link();
    }
    m_notes->addWidget(note);
}

void ModuleCard::sayProblem(const Problem &problem)
{
    clearNotes();
    addNote(Mark::Failed, problem.sentence, {});
    m_noteBox->show();
}

void ModuleCard::showNotes(const ModuleDraft &draft)
{
    clearNotes();
    if (draft.isCancelled) {
        addNote(Mark::NeedsYou, tr("Reading was stopped."),
                tr("Without the store's resources there is no module."), tr("Read again"),
                [this] { make(true); });
    } else if (draft.problem) {
        addProblem(*draft.problem);
    } else {
        const bool losesTokens = draft.succession.tokens == module::Tokens::Lost;
        addNote(losesTokens ? Mark::NeedsYou : Mark::Good, draft.succession.sentence, {});
    }
    addWarnings(draft.warnings);
    m_noteBox->setVisible(m_notes->count() > 0);
}

// Where the way out is in this window, its words are the window's.
void ModuleCard::addProblem(const Problem &problem)
{
    const QString edit = tr("Edit the integration");
    const auto wantEdit = [this] {
        Q_EMIT editWanted();
    };
    if (problem.code == "module.no-email") {
        addNote(Mark::NeedsYou, tr("The integration has no e-mail address."),
                tr("A module needs one: without it the store's setup:upgrade fails."), edit,
                wantEdit);
    } else if (problem.code == "module.bad-integration-name") {
        addNote(Mark::NeedsYou, tr("A store does not take the integration's name."),
                tr("It needs 2 characters or more on one line."), edit, wantEdit);
    } else if (problem.code == "module.bad-email") {
        addNote(Mark::NeedsYou, problem.sentence, {}, edit, wantEdit);
    } else if (problem.code == "module.no-resources") {
        addNote(Mark::NeedsYou, tr("No resources are chosen."),
                tr("A store refuses an integration without any."), tr("Choose resources"),
                [this] { Q_EMIT resourcesWanted(); });
    } else if (problem.code.startsWith("acl.")) {
        addNote(Mark::Failed, problem.sentence,
                tr("Where the resources are read from is chosen on the page Resources."),
                tr("Read again"), [this] { make(true); });
    } else {
        addNote(Mark::Failed, problem.sentence, {});
    }
}

// One note for many of a kind.
void ModuleCard::addWarnings(const QList<Problem> &warnings)
{
    constexpr qsizetype most = 12;
    QStringList unknown;
    for (const Problem &each : warnings) {
        if (each.code == "module.resource-unknown") {
            unknown.append(each.sentence);
        } else {
            addNote(Mark::NeedsYou, each.sentence, {});
        }
    }
    if (unknown.isEmpty()) {
        return;
    }
    const auto count = int(unknown.size());
    if (count > most) {
        unknown = unknown.mid(0, most);
        unknown.append(tr("And %n more.", nullptr, count - int(most)));
    }
    addNote(Mark::NeedsYou, tr("%n chosen resource(s) not in the store", nullptr, count),
            unknown.join(QLatin1Char(' ')), tr("Choose resources"),
            [this] { Q_EMIT resourcesWanted(); });
}

} // namespace latchkey::ui
