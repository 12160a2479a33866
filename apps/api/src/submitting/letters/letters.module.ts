import { Module } from '@nestjs/common';
import { outboxProvider } from '../../accounts/mail.ts';
import { OutlineLetters } from './outline-letters.ts';

@Module({ providers: [outboxProvider, OutlineLetters], exports: [OutlineLetters] })
export class LettersModule {}
