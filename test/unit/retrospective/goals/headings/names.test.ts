import assert from 'node:assert/strict';
import {
  isArea,
  isAreaLike,
  isClosing,
  isCountedGoal,
  isGroupOfGoals,
  isListOfThings,
  isNumberedGoal,
  isOtherTopic,
} from '../../../../../src/retrospective/goals/headings/names';
import { assertTells } from '../found';

/** A name in so many words behind it that nobody reads it as a name. */
const tooLong = (name: string) => `${name} ${'아주 '.repeat(40)}`;

suite('names of headings below goals', () => {
  test('about something else', () => {
    assertTells(
      isOtherTopic,
      [
        '들어가며',
        '🌱 회고',
        '왜 목표를 세우나',
        'Why I set goals',
        'Table of contents',
        '마치며',
        'Thanks',
        'Note on goals',
      ],
      ['책 읽기', 'Read more', '건강', '목표', ''],
    );
  });

  test('that close a post', () => {
    assertTells(
      isClosing,
      ['마치며', '🙏 마무리', 'Conclusion', 'References', '감사의 말'],
      ['책 읽기', '회고', 'Read the end', ''],
    );
  });

  test('of a group of goals', () => {
    assertTells(
      isGroupOfGoals,
      ['목표', '상반기 목표', '건강 목표들', 'Goals', 'Career goals', '🎯 2022 목표'],
      [
        '목표 세우기',
        'Goals of the first half',
        '이것은 길고 긴 문장이라서 어떤 이름도 아닌 목표',
        '끝. 목표',
        '건강',
        '',
      ],
    );
    assert.equal(isGroupOfGoals(`${'a'.repeat(20)} goals`), true);
    assert.equal(isGroupOfGoals(`${'a'.repeat(21)} goals`), false);
  });

  test('of a list of things', () => {
    assertTells(
      isListOfThings,
      ['읽을 책 목록', '읽고 싶은 책 리스트!', 'Books to read: list', 'Blog ideas', '글 주제 고민', '후보'],
      [
        '목표 목록',
        'To-do list',
        'Wish list',
        'todo list',
        '할 일 목록',
        '할일 목록',
        '목록 만들기',
        '',
        tooLong('책') + '목록',
      ],
    );
  });

  test('that only count the goal below', () => {
    assertTells(
      isNumberedGoal,
      ['Goal 1', '목표 2', '다짐 #3', 'Objective 12'],
      ['Goal', 'Goal 1. Read', '목표 100', 'Goal one', '나의 목표 1'],
    );
    assertTells(
      isCountedGoal,
      ['Objective 1. Be calm', '목표 1: 책 읽기', '목표 #2) 걷기', 'Goal 3 — Read', '다짐2.읽기'],
      ['Goal 1', 'Goal 1.', '1. Read', 'Goal Read', 'My goal 1. Read'],
    );
  });

  test('of areas of life, and nothing more', () => {
    assertTells(
      isArea,
      [
        '건강',
        '🏃 운동',
        'Health',
        'Health & Fitness',
        'career!',
        '커리어/건강',
        'Work / Life',
        '개발 :',
        'Open source',
      ],
      ['건강 챙기기', 'Health first', 'My career', '커리어/책 읽기', '/', '', tooLong('건강')],
    );
  });

  test('that sound like those of areas', () => {
    assertTells(
      isAreaLike,
      [
        '건강',
        'Professional growth',
        '개인적인 성장',
        '건강과 운동',
        '건강과 새 취미',
        'Health and sleep',
        'Career + side gigs',
        '독서, 글쓰기',
        '독서·영화',
        '건강 및 체력',
        'Health & inner peace!',
      ],
      [
        'Professional growth and more of it',
        '건강과 아주 긴 이름',
        'Sleep and calm',
        '잠과 쉼',
        'Read and write',
        '책 읽기',
        '',
        tooLong('건강과 운동'),
      ],
    );
  });
});
