export const handshakes = {
  mayRead: 'قراءة ما يُسأل عنه بشأن شراكات بلد',
  mayAnswer: 'تأكيد الشراكات التي يذكرها الآخرون أو تعديلها أو نفيها',
  actAnswered: 'أجاب بشأن شراكة',
  aboutPartnership: 'الشراكة',
  aboutAnswer: 'الجواب',
} as const;
