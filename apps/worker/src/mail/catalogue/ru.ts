import type { MailCatalogue } from './en.ts';

/** The words of messages in Russian. */
export const ru: MailCatalogue = {
  'message.greeting': 'Здравствуйте, {{name}}!',
  'message.until': 'Ссылка действует один раз, до {{until}}.',
  'message.address': 'Если кнопка не работает, скопируйте этот адрес в браузер:',
  'message.footer':
    'Это сообщение отправлено системой Concord автоматически на адрес {{recipient}}. Ответы на него никто не читает.',

  'invitation.subject': 'Приглашение в Concord',
  'invitation.lead':
    'Вас приглашают в Concord, где страны представляют обзоры своей миграционной политики и вместе их рассматривают.',
  'invitation.inviter': 'Приглашает: {{inviter}}.',
  'invitation.cycle': 'Для участия в: {{cycle}}.',
  'invitation.more':
    'По ссылке откроется страница, на которой вы выберете пароль и настроите второй фактор, например приложение-аутентификатор или ключ доступа.',
  'invitation.action': 'Принять приглашение',
  'invitation.note':
    'Принять приглашение вместо вас может любой, у кого есть ссылка, поэтому, пожалуйста, не пересылайте это сообщение. Если вы его не ждали, ничего делать не нужно.',

  'password-reset.subject': 'Новый пароль для Concord',
  'password-reset.lead': 'Кто-то, скорее всего вы, запросил новый пароль для вашей учётной записи в Concord.',
  'password-reset.more': 'При входе по-прежнему потребуется второй фактор.',
  'password-reset.action': 'Выбрать новый пароль',
  'password-reset.note': 'Если это были не вы, ничего делать не нужно: пароль останется прежним.',

  'password-changed.subject': 'Ваш пароль в Concord изменён',
  'password-changed.lead':
    'Пароль вашей учётной записи в Concord изменён {{at}}. Все остальные сеансы завершены.',
  'password-changed.note': 'Если это были не вы, немедленно сообщите тому, кто вас пригласил.',

  'factor-removed.subject': 'Второй фактор вашей учётной записи в Concord удалён',
  'factor-removed.lead':
    'Один из вторых факторов вашей учётной записи в Concord удалён {{at}}. Если других не осталось, при следующем входе потребуется настроить новый.',
  'factor-removed.note': 'Если вы об этом не просили, немедленно сообщите тому, кто вас пригласил.',

  'account-disabled.subject': 'Ваша учётная запись в Concord отключена',
  'account-disabled.lead':
    'Ваша учётная запись в Concord отключена {{at}}. Её сеансы завершены, а токены больше не действуют.',
  'account-disabled.note': 'Если вы считаете, что это ошибка, напишите тому, кто вас пригласил.',

  'role-revoked.subject': 'Одна из ваших ролей в Concord снята',
  'role-revoked.lead': '{{at}} с вас снята роль в Concord: {{role}}.',
  'role-revoked.cycle': 'Она относилась к циклу: {{cycle}}.',
  'role-revoked.note':
    'Всё, что вы там написали, остаётся как есть. Если вы считаете, что это ошибка, напишите тому, кто вас пригласил.',

  'conflicts-asked.subject': 'Вас могут попросить рецензировать очерк в Concord',
  'conflicts-asked.lead':
    'Прежде чем очерки будут распределены, скажите, пожалуйста, есть ли у вас конфликт интересов с какой-либо страной или его нет ни с одной.',
  'conflicts-asked.cycle': 'Речь идёт о цикле: {{cycle}}.',
  'conflicts-asked.action': 'Заявить',
  'conflicts-asked.note': 'Никого не выбирают по жребию для страны, с которой есть конфликт интересов.',

  'reviewer-assigned.subject': 'Вам поручен очерк в Concord',
  'reviewer-assigned.lead': 'Вы выбраны по жребию для рецензирования очерка. В Concord видно, какого.',
  'reviewer-assigned.cycle': 'Речь идёт о цикле: {{cycle}}.',
  'reviewer-assigned.action': 'Посмотреть, что вы рецензируете',
  'reviewer-assigned.note':
    'Если у вас есть конфликт интересов с этой страной, скажите об этом там же; тогда выберут другого.',

  'outline-submitted.subject': 'Ваш очерк получен в Concord',
  'outline-submitted.lead': 'Очерк вашей страны подан и получен: {{at}}.',
  'outline-submitted.cycle': 'Он относится к циклу: {{cycle}}.',
  'outline-submitted.action': 'Посмотреть квитанцию',
  'outline-submitted.note': 'Вы получили это письмо, потому что подаёте очерк от своей страны.',

  'outline-withdrawn.subject': 'Ваш очерк отозван в Concord',
  'outline-withdrawn.lead':
    'Очерк вашей страны отозван: {{at}}. Он больше не сравнивается с другими и закрыт для других.',
  'outline-withdrawn.cycle': 'Он относился к циклу: {{cycle}}.',
  'outline-withdrawn.action': 'Посмотреть версии',
  'outline-withdrawn.note': 'Поданное хранится, и, пока цикл открыт, можно подать снова.',

  'clearance-asked.subject': 'Очерк ждёт вашей подачи в Concord',
  'clearance-asked.lead': 'Координатор вашей страны сообщает, что очерк готов к подаче.',
  'clearance-asked.cycle': 'Он относится к циклу: {{cycle}}.',
  'clearance-asked.action': 'Проверить ответы и подать',
  'clearance-asked.note': 'Вы получили это письмо, потому что подаёте очерк от имени своей страны.',

  'sign-off-asked.subject': 'Глава доклада ждёт вашего утверждения в Concord',
  'sign-off-asked.lead':
    'Организаторы просят вас просмотреть главу доклада о вашей стране и утвердить её, если в ней всё верно.',
  'sign-off-asked.cycle': 'Она относится к циклу: {{cycle}}.',
  'sign-off-asked.action': 'Просмотреть главу',
  'sign-off-asked.note': 'Вы получили это письмо, потому что подаёте очерк от имени своей страны.',

  'filing-extended.subject': 'Вашей стране продлён срок в Concord',
  'filing-extended.lead':
    'Организаторы продлили вашей стране срок подачи очерка. До какого дня, видно в Concord.',
  'filing-extended.cycle': 'Он относится к циклу: {{cycle}}.',
  'filing-extended.action': 'Посмотреть очерк',
  'filing-extended.note': 'Вы получили это письмо, потому что подаёте очерк от своей страны.',

  'step-extended.subject': 'Вашей стране продлён срок в Concord',
  'step-extended.lead':
    'Организаторы дали вашей стране больше времени для одного из этапов цикла. В Concord видно, до какого дня.',
  'step-extended.cycle': 'Он относится к циклу: {{cycle}}.',
  'step-extended.action': 'Посмотреть очерк',
  'step-extended.note': 'Вы получили это письмо, потому что подаёте очерк от своей страны.',

  'message.role.focal-point': 'координатор',
  'message.role.clearing-officer': 'утверждающий сотрудник',
  'message.role.contributor': 'соавтор',
  'message.role.reviewer': 'рецензент',
  'message.role.organizer': 'организатор',
  'message.role.observer': 'наблюдатель',
  'message.role.administrator': 'администратор',

  'digest.subject': 'Что ждёт вас в Concord',
  'digest.lead': 'Вот что ждёт вас.',
  'digest.questions': 'Вопросы, ожидающие ответа: {{count}}',
  'digest.confirmations': 'Партнёрства, ожидающие подтверждения: {{count}}',
  'digest.opens': 'Цикл открывается {{day}}',
  'digest.outlinesDue': 'Срок подачи очерков: {{day}}',
  'digest.questionsDue': 'Срок подачи вопросов: {{day}}',
  'digest.repliesDue': 'Срок подачи ответов: {{day}}',
  'digest.signOffDue': 'Срок утверждения глав: {{day}}',
  'digest.publishes': 'Публикация доклада: {{day}}',
  'digest.note':
    'Такое письмо приходит не чаще раза в день. О чём оно, вы выбираете в своей учётной записи: {{account}}',
};
