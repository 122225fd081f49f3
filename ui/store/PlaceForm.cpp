// SPDX-License-Identifier: Apache-2.0
#include "ui/store/PlaceForm.h"

#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace latchkey::ui {

PlaceForm::PlaceForm(QWidget *parent)
    : QWidget(parent)
    , m_more(new QWidget(this))
{
    m_place =
        addField(tr("The store's folder"), QStringLiteral("deploy@shop.example:/var/www/shop"),
                 tr("On this computer, or on another one by ssh, with the keys and names "
                    "that ssh knows there. Latchkey asks for no password."));
    m_unfold = linkButton({}, this); // now: Tab goes in the order in which they are made
    m_prefix = addField(tr("Put before each command"), QStringLiteral("docker compose exec -T php"),
                        tr("For a store in a container. The folder is then the one in the "
                           "container."));
    m_owner = addField(tr("Account that owns the files"), QStringLiteral("www-data"),
                       tr("If that is another one than yours: sudo has to allow it without a "
                          "password."));
    m_php =
        addField(tr("PHP"), QStringLiteral("/usr/bin/php8.3"), tr("If it is not found by itself."));
    auto *more = new QVBoxLayout(m_more);
    more->setContentsMargins({});
    more->setSpacing(spaceTiny);
    for (const Field &field : {m_prefix, m_owner, m_php}) {
        more->addWidget(field.edit->parentWidget());
    }
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, space, 0, 0);
    rows->setSpacing(spaceTiny);
    rows->addWidget(m_place.edit->parentWidget());
    rows->addWidget(m_unfold, 0, Qt::AlignLeft);
    rows->addWidget(m_more);
    QWidget *before = m_place.edit;
    for (QWidget *next :
         std::initializer_list<QWidget *>{m_unfold, m_prefix.edit, m_owner.edit, m_php.edit}) {
        setTabOrder(std::exchange(before, next), next); // as they are seen
    }
    connect(m_unfold, &QPushButton::clicked, this, [this] { unfold(m_more->isHidden()); });
    unfold(false);
}

PlaceForm::Field PlaceForm::addField(const QString &name, const QString &example,
                                     const QString &what)
{
    auto *box = new QWidget(this);
    Field field{new QLineEdit(box), nullptr};
    field.hint = new FieldHint(field.edit, box);
    auto *label = new QLabel(name, box);
    label->setBuddy(field.edit);
    QLabel *explanation = plainLabel(what, box);
    explanation->setFont(quietFont(font()));
    explanation->setForegroundRole(QPalette::PlaceholderText);
    field.edit->setPlaceholderText(example);
    field.edit->setAccessibleName(name);
    field.edit->setFont(addressFont(font()));
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(spaceTiny);
    for (QWidget *each :
         std::initializer_list<QWidget *>{label, field.edit, explanation, field.hint}) {
        rows->addWidget(each);
    }
    connect(field.edit, &QLineEdit::returnPressed, this, &PlaceForm::accepted);
    connect(field.edit, &QLineEdit::textEdited, field.hint, &FieldHint::clear);
    return field;
}

void PlaceForm::unfold(bool unfolded)
{
    m_more->setVisible(unfolded);
    m_unfold->setText(unfolded ? tr("Less") : tr("A container, another account …"));
}

void PlaceForm::show(const place::StorePlace &place)
{
    m_place.edit->setText(place.folder.isEmpty() ? QString() : place::placeText(place));
    m_prefix.edit->setText(place::prefixText(place.prefix));
    m_owner.edit->setText(place.owner);
    m_php.edit->setText(place.php);
    for (const Field &field : {m_place, m_prefix, m_owner, m_php}) {
        field.hint->clear();
    }
    unfold(!place.prefix.isEmpty() || !place.owner.isEmpty() || !place.php.isEmpty());
}

Result<place::StorePlace> PlaceForm::typed()
{
    auto place = place::parseStorePlace(m_place.edit->text().trimmed());
    const auto prefix = place::parsePrefix(m_prefix.edit->text());
    if (place && prefix) {
        place->prefix = *prefix;
        place->owner = m_owner.edit->text().trimmed();
        place->php = m_php.edit->text().trimmed();
        place = place::checkedPlace(*place);
    } else if (place) {
        place = failure(prefix.error());
    }
    if (!place) {
        Field &wrong = fieldOf(place.error().code);
        wrong.hint->show(Mark::Failed, place.error().sentence);
        unfold(wrong.edit != m_place.edit || !m_more->isHidden());
        wrong.edit->setFocus();
    }
    return place;
}

PlaceForm::Field &PlaceForm::fieldOf(const QByteArray &code)
{
    return code == "place.bad-prefix"  ? m_prefix
           : code == "place.bad-owner" ? m_owner
           : code == "place.bad-php"   ? m_php
                                       : m_place;
}

} // namespace latchkey::ui
